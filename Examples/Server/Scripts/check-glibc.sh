#!/bin/sh
# Refuses an executable that Lambda's `provided.al2023` could not load.
#
#     Scripts/check-glibc.sh bootstrap [newest glibc] [x86_64|aarch64]
#
# Amazon Linux 2023 has glibc 2.34. An executable that was linked on a newer system may need symbols that are not there,
# and then fails when the function starts, not when it is built. One that is linked statically needs no glibc at all.
set -eu

file=${1:?"which file?"}
newest=${2:-2.34}
architecture=${3:-}

fail() {
    echo "$file: $1" >&2
    exit 1
}

[ -f "$file" ] || fail "there is no such file"
header=$(objdump -f "$file" 2>/dev/null) || fail "it is no executable that objdump can read"

if [ -n "$architecture" ]; then
    case $(echo "$header" | sed -n 's/.*file format elf64-//p') in
    x86-64) found=x86_64 ;;
    littleaarch64) found=aarch64 ;;
    *) found="something else" ;;
    esac
    [ "$found" = "$architecture" ] || fail "it is for $found, and the function is for $architecture"
fi

if ! objdump -p "$file" | grep -q '^Dynamic Section'; then
    echo "$file: linked statically, needs no glibc"
    exit 0
fi

versions=$(objdump -T "$file" | sed -n 's/.*(\{0,1\}GLIBC_\([0-9][0-9.]*\))\{0,1\} .*/\1/p' | sort -uV)
highest=$(printf '%s\n' "$versions" | tail -n 1)
[ -n "$highest" ] || fail "it is linked dynamically, and needs no symbol of glibc: is it an executable?"
if [ "$(printf '%s\n%s\n' "$highest" "$newest" | sort -V | tail -n 1)" != "$newest" ]; then
    objdump -T "$file" | grep "GLIBC_$highest[) ]" | head -n 5 >&2
    fail "it needs glibc $highest, and Amazon Linux 2023 has $newest"
fi
echo "$file: needs glibc $highest, $newest is there"
