/* Wine 10 has no ProcessPrng, where cryptography's Rust takes its random bytes: the system's older door to the same. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(PBYTE bytes, SIZE_T count) { return RtlGenRandom(bytes, (ULONG)count); }
