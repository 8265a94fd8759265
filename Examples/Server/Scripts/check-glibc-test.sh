#!/bin/sh
# Tries check-glibc.sh on executables that it must refuse, and on some that it must not.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
compiler=$(command -v clang || command -v cc)
machine=$(uname -m)
status=0

expect() {
    wanted=$1
    shift
    if "$here/check-glibc.sh" "$@" >"$folder/output" 2>&1; then got=taken; else got=refused; fi
    if [ "$got" = "$wanted" ]; then
        echo "ok    $wanted: $*" | sed "s|$folder/||g"
    else
        echo "FAILS $wanted, but was $got: $*"
        cat "$folder/output"
        status=1
    fi
}

echo 'int puts(const char *); int main(void) { return puts("hello") < 0; }' >"$folder/main.c"
"$compiler" -o "$folder/dynamic" "$folder/main.c"
expect taken "$folder/dynamic" 99.0 "$machine"
expect refused "$folder/dynamic" 2.0
expect refused "$folder/dynamic" 99.0 "$([ "$machine" = x86_64 ] && echo aarch64 || echo x86_64)"
if "$compiler" -static -o "$folder/static" "$folder/main.c" 2>/dev/null; then
    expect taken "$folder/static" 2.0 "$machine"
else
    echo "LEFT OUT: there is no static glibc here"
fi
expect refused "$folder/main.c"
expect refused "$folder/missing"

# hypot got a new version in glibc 2.35: what is linked on a newer system than Amazon Linux 2023 asks for it.
echo 'double hypot(double, double); int main(int c, char **v) { return (int)hypot(c, c); }' >"$folder/hypot.c"
"$compiler" -o "$folder/hypot" "$folder/hypot.c" -lm
if objdump -T "$folder/hypot" | grep -q 'GLIBC_2.35'; then
    expect refused "$folder/hypot"
else
    expect taken "$folder/hypot"
fi
exit $status
