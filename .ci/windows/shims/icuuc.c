/* Windows 10 has an ICU of its own, Wine has none. Here no converter can ever be opened, which Qt takes as "no such encoding". */
#define DOOR __declspec(dllexport)
#define U_FILE_ACCESS_ERROR 4

static void *not_there(int *error) {
  if (error) *error = U_FILE_ACCESS_ERROR;
  return 0;
}

DOOR void *ucnv_open(const char *name, int *error) { return not_there(error); }
DOOR void ucnv_close(void *converter) {}
DOOR void ucnv_reset(void *converter) {}
DOOR signed char ucnv_getMaxCharSize(void *converter) { return 1; }
DOOR const char *ucnv_getName(void *converter, int *error) { return not_there(error); }
DOOR void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
DOOR void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
DOOR void ucnv_getToUCallBack(void) {}
DOOR void ucnv_getFromUCallBack(void) {}
DOOR void ucnv_setToUCallBack(void) {}
DOOR void ucnv_setFromUCallBack(void) {}
DOOR void ucnv_cbToUWriteUChars(void) {}
DOOR void ucnv_cbFromUWriteUChars(void) {}
DOOR void ucnv_toUnicode(void) {}
DOOR void ucnv_fromUnicode(void) {}
DOOR int ucnv_toUCountPending(void *converter, int *error) { return 0; }
DOOR int ucnv_fromUCountPending(void *converter, int *error) { return 0; }
DOOR const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { return not_there(error); }
DOOR const char *ucnv_getAvailableName(int number) { return 0; }
DOOR int ucnv_countAvailable(void) { return 0; }
