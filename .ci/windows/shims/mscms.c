/* Qt asks for the colour profile of a screen through doors that Wine's mscms lacks: none is known here. */
#include <windows.h>

#define DOOR __declspec(dllexport)

static void *not_there(void) {
  SetLastError(ERROR_NOT_SUPPORTED);
  return 0;
}

DOOR HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode) { return not_there(); }
DOOR BOOL WINAPI CloseColorProfile(HANDLE profile) { return TRUE; }
DOOR HANDLE WINAPI WcsOpenColorProfileW(void *device, void *viewing, void *gamut, DWORD access, DWORD share, DWORD mode,
                                        DWORD flags) {
  return not_there();
}
DOOR HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD flags) { return not_there(); }
DOOR BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *count) {
  if (count) *count = 0;
  SetLastError(ERROR_NOT_SUPPORTED);
  return FALSE;
}
DOOR BOOL WINAPI GetColorProfileElement(HANDLE profile, DWORD tag, DWORD offset, DWORD *count, void *bytes, BOOL *by_reference) {
  return FALSE;
}
DOOR BOOL WINAPI WcsGetDefaultColorProfileSize(int scope, LPCWSTR device, int type, int subtype, DWORD id, DWORD *size) {
  return FALSE;
}
DOOR BOOL WINAPI WcsGetDefaultColorProfile(int scope, LPCWSTR device, int type, int subtype, DWORD id, DWORD size, LPWSTR name) {
  return FALSE;
}
