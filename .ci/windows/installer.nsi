; The installer of the built folder, for one person and without an administrator; /S asks nothing. `package` runs it with
;   APP_ID VERSION OUT ICON PICTURE KILOBYTES   what their names say
;   FILES    a file with the macros InstallFiles, RemoveFiles and RemoveFolders, which name each file and folder and nothing else
;   ENDING   how the names of encrypted copies end
;   SIGN     the program that signs a file, where one is set up
; It and the uninstaller end with 0, or with one of these. Nothing was changed where it is one of the first three:
!define IT_RUNS 3          ; the program is open, or its self-test runs
!define NEWER_IS_THERE 4   ; a later version is installed
!define WINDOWS_TOO_OLD 7
; The version before may be gone, in whole or in part. What is there stands in Windows' settings, and goes by being uninstalled
; there or with the next attempt to install:
!define OLD_STAYED 5       ; the version before could not be removed
!define NOT_WRITTEN 6      ; a file could not be written
!define SOME_STAYED 8      ; the uninstaller could not remove a file

Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32 ; megabytes: the two programs, which differ little, stand in it together
!include LogicLib.nsh
!include MUI2.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Facilitator"
!define CLASSES "Software\Classes"
!define COPY_CLASS "Facilitator.EncryptedCopy.1"
!define SHORTCUT "$SMPROGRAMS\Facilitator.lnk"
!define SYNCHRONIZE 0x00100000 ; the least right with which a mutex can be opened
!define NO_RECENT_DOCUMENTS 0x00100000 ; FTA_NoRecentDocs: a copy that was opened is in no list of recent documents

Name "Facilitator"
Caption "Facilitator ${VERSION}"
UninstallCaption "Uninstall Facilitator"
BrandingText " "
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Facilitator"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
AllowSkipFiles off
ManifestDPIAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef SIGN
!uninstfinalize '"${SIGN}" "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_PAGE_HEADER_TEXT "Where to put Facilitator"
!define MUI_PAGE_HEADER_SUBTEXT "For you alone. No administrator is needed."
!define MUI_DIRECTORYPAGE_TEXT_TOP "The program goes into the folder below. Your cases are not kept there: they lie encrypted \
in your own account, and stay as they are when you install a new version or uninstall the program."
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "Folder of the program"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "Installed"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT " "
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Facilitator is installed"
!define MUI_FINISHPAGE_TEXT "You find it in the Start menu.$\r$\n$\r$\nBegin with a practice meeting: it has made-up people, \
and nothing of it can reach a real case."
!define MUI_FINISHPAGE_RUN "$INSTDIR\facilitator.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Facilitator now"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed from this computer. Your cases and their keys are not: if you \
install it again, they are there as before.$\r$\n$\r$\nTo leave nothing, cancel, open Facilitator and choose Remove \
everything on Home. Then uninstall it."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Facilitator"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Facilitator"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "Facilitator contributors"
VIAddVersionKey "LegalCopyright" "Copyright Facilitator contributors"

!include "${FILES}"

!macro Refuse CODE SENTENCE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro NotWhileItIsWritten NAME ; sets $1 where the program of that name cannot be written: Windows lets nobody while it runs
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}" a
    ${If} ${Errors}
      StrCpy $1 "runs"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro OnlyWhileItIsClosed ; asks until it is closed, or ends
  ${Do}
    StrCpy $1 ""
    System::Call 'kernel32::OpenMutexW(i ${SYNCHRONIZE}, i 0, w "Local\${APP_ID}") p.r0'
    ${If} $0 P<> 0
      System::Call 'kernel32::CloseHandle(p r0)'
      StrCpy $1 "runs"
    ${Else}
      !insertmacro NotWhileItIsWritten "facilitator.exe"
      !insertmacro NotWhileItIsWritten "facilitator-console.exe"
    ${EndIf}
    ${If} $1 == ""
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} 'MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Facilitator is open. Close it, then choose Retry.$\r$\n$\r$\n\
Nothing was changed, and your cases are not touched." /SD IDCANCEL IDCANCEL'
      SetErrorLevel ${IT_RUNS}
      Quit
    ${EndIf}
  ${Loop}
!macroend

!macro NameShortcut ; the windows of the program stand on the taskbar under this shortcut (System.AppUserModel.ID)
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${SHORTCUT}", ${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*(&w${NSIS_MAX_STRLEN} "${APP_ID}")p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p $3)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        ${IUnknown::Release} $2 ""
        System::Free $5
        System::Free $4
        System::Free $3
        ${IPersistFile::Save} $1 '("${SHORTCUT}",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

!macro TellTheDesktop ; that kinds of files have changed (SHCNE_ASSOCCHANGED)
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse ${WINDOWS_TOO_OLD} "Facilitator needs Windows 10 or later. Nothing was changed."
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $0 != ""
  ${AndIf} $1 = 1
    !insertmacro Refuse ${NEWER_IS_THERE} "Facilitator $0 is installed, which is newer than ${VERSION}. A case that it has \
opened may not open in an older version.$\r$\n$\r$\nNothing was changed. If you want ${VERSION}, uninstall $0 first: your cases stay."
  ${EndIf}
  !insertmacro OnlyWhileItIsClosed
FunctionEnd

Function un.onInit
  !insertmacro OnlyWhileItIsClosed
FunctionEnd

Function RemoveVersionBefore ; by its own uninstaller, which knows its files
  ReadRegStr $1 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $1 == ""
  ${OrIfNot} ${FileExists} "$1\uninstall.exe"
    Return
  ${EndIf}
  StrCpy $2 1
  ClearErrors
  ExecWait '"$1\uninstall.exe" /S _?=$1' $2
  ${If} ${Errors} ; it could not be started
  ${OrIf} $2 <> 0
    !insertmacro Refuse ${OLD_STAYED} "The version before could not be removed. Close Facilitator, then try again. Your cases \
are not touched."
  ${EndIf}
  Delete "$1\uninstall.exe"
  RMDir "$1"
FunctionEnd

Section
  !insertmacro OnlyWhileItIsClosed
  Call RemoveVersionBefore
  ; What removes it comes first, so that what was written can be removed where the rest fails.
  ClearErrors
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    Abort
  ${EndIf}
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Facilitator"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Facilitator contributors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\facilitator.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ClearErrors
  !insertmacro InstallFiles ; ends the section at a file that cannot be written
  ${If} ${Errors}
    Abort
  ${EndIf}
  SetOutPath "$INSTDIR"
  CreateShortcut "${SHORTCUT}" "$INSTDIR\facilitator.exe"
  !insertmacro NameShortcut
  WriteRegStr HKCU "${CLASSES}\.${ENDING}" "" "${COPY_CLASS}"
  WriteRegStr HKCU "${CLASSES}\${COPY_CLASS}" "" "Encrypted copy of a case"
  WriteRegStr HKCU "${CLASSES}\${COPY_CLASS}" "AppUserModelID" "${APP_ID}"
  WriteRegDWORD HKCU "${CLASSES}\${COPY_CLASS}" "EditFlags" ${NO_RECENT_DOCUMENTS}
  WriteRegStr HKCU "${CLASSES}\${COPY_CLASS}\DefaultIcon" "" '"$INSTDIR\facilitator.exe",0'
  WriteRegStr HKCU "${CLASSES}\${COPY_CLASS}\shell\open\command" "" '"$INSTDIR\facilitator.exe" "%1"'
  !insertmacro TellTheDesktop
SectionEnd

Function .onInstFailed
  SetErrorLevel ${NOT_WRITTEN}
  MessageBox MB_OK|MB_ICONSTOP "Facilitator could not be written into $INSTDIR. Look whether the disk is full and the folder \
is yours, then install it again. Your cases are not touched." /SD IDOK
FunctionEnd

Section "Uninstall"
  ; Another installation may have taken over what there is only once for each person: the shortcut, the entry in the settings,
  ; the kind of file. Both names are shortened, since a folder may have been asked for by either.
  StrCpy $1 "ours"
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
    GetFullPathName /SHORT $2 "$0"
    GetFullPathName /SHORT $3 "$INSTDIR"
    ${If} $2 != $3
      StrCpy $1 "another's"
    ${EndIf}
  ${EndIf}
  ClearErrors
  !insertmacro RemoveFiles
  ${If} ${Errors}
    !insertmacro Refuse ${SOME_STAYED} "Some files in $INSTDIR could not be removed. Close the programs that use them, then \
uninstall Facilitator again. Your cases are not touched."
  ${EndIf}
  !insertmacro RemoveFolders
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${If} $1 == "ours"
    Delete "${SHORTCUT}"
    DeleteRegKey HKCU "${UNINSTALL}"
    ReadRegStr $0 HKCU "${CLASSES}\.${ENDING}" ""
    ${If} $0 == "${COPY_CLASS}"
      DeleteRegValue HKCU "${CLASSES}\.${ENDING}" ""
    ${EndIf}
    DeleteRegKey /ifempty HKCU "${CLASSES}\.${ENDING}"
    DeleteRegKey HKCU "${CLASSES}\${COPY_CLASS}"
    ; What the program asked of Windows at its start: that no crash report is made of it, for this person.
    System::Call 'wer::WerRemoveExcludedApplication(w "facilitator.exe", i 0)'
    System::Call 'wer::WerRemoveExcludedApplication(w "facilitator-console.exe", i 0)'
    RMDir "$LOCALAPPDATA\Facilitator" ; only where nothing is in it any more: after Remove everything
    !insertmacro TellTheDesktop
  ${EndIf}
SectionEnd
