/* For trials under Wine only: the complex functions of Windows' C library, which Wine 8 has as empty names. numpy asks
   for them at its start. Everything else is handed on to Wine's own (workshop/windows_machine.py writes that list).
   Structures, because that is how Microsoft's compiler passes complex numbers. */
#include <complex.h>

typedef struct { double re, im; } D;
typedef struct { float re, im; } F;

static double complex d(D z) { union { D s; double complex c; } u; u.s = z; return u.c; }
static float complex f(F z) { union { F s; float complex c; } u; u.s = z; return u.c; }
static D sd(double complex z) { union { D s; double complex c; } u; u.c = z; return u.s; }
static F sf(float complex z) { union { F s; float complex c; } u; u.c = z; return u.s; }

#define EXPORT __declspec(dllexport)
#define REAL(name) \
    EXPORT double x_##name(D z) { return name(d(z)); } \
    EXPORT double x_##name##l(D z) { return name(d(z)); } \
    EXPORT float x_##name##f(F z) { return name##f(f(z)); }
#define COMPLEX(name) \
    EXPORT D x_##name(D z) { return sd(name(d(z))); } \
    EXPORT D x_##name##l(D z) { return sd(name(d(z))); } \
    EXPORT F x_##name##f(F z) { return sf(name##f(f(z))); }

REAL(cabs) REAL(carg) REAL(cimag) REAL(creal)
COMPLEX(ccos) COMPLEX(ccosh) COMPLEX(cexp) COMPLEX(clog) COMPLEX(conj) COMPLEX(csin) COMPLEX(csinh) COMPLEX(csqrt)
COMPLEX(ctan) COMPLEX(ctanh)

EXPORT D x_cpow(D a, D b) { return sd(cpow(d(a), d(b))); }
EXPORT D x_cpowl(D a, D b) { return sd(cpow(d(a), d(b))); }
EXPORT F x_cpowf(F a, F b) { return sf(cpowf(f(a), f(b))); }
