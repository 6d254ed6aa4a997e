/* For trials under Wine only: colour profiles, which Qt asks for where there is a display. There are none. */
#define X __declspec(dllexport)
X int WcsCreateIccProfile(void*a,unsigned b){return 0;}
X void* OpenColorProfileW(void*a,unsigned b,unsigned c,unsigned d){return 0;}
X int CloseColorProfile(void*a){return 0;}
X int GetColorProfileFromHandle(void*a,void*b,unsigned*c){return 0;}
X int WcsGetDefaultColorProfile(void){return 0;}
X int WcsGetDefaultColorProfileSize(void){return 0;}
X int WcsGetUsePerUserProfiles(void){return 0;}
X int GetColorDirectoryW(void*a,void*b,void*c){return 0;}
X int ColorProfileGetDisplayDefault(void){return 0x80004001;}
