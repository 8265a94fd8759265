#!/bin/sh
# Builds the bootstrap of SlackLambda for `provided.al2023`, strips it, and checks that Lambda can load it.
#
#     Scripts/build-bootstrap.sh FOLDER [x86_64|aarch64]
#
# Where a Docker engine runs, it builds in Swift's image for Amazon Linux 2023; else it builds with the Swift that is
# installed. Both link statically where there is a static glibc, so that the executable needs none at all.
#
#     SWIFT_IMAGE   the image, swift:6.3-amazonlinux2023 unless told otherwise
#     LINKAGE       static-executable, static-stdlib (needs glibc of the function) or auto
#     OPTIMIZATION  -Osize unless told otherwise; with -Onone it is built sooner, to be tried and not deployed
set -eu

folder=${1:?"into which folder?"}
architecture=${2:-$(uname -m)}
image=${SWIFT_IMAGE:-swift:6.3-amazonlinux2023}
linkage=${LINKAGE:-auto}
optimization=${OPTIMIZATION:--Osize}
package=$(cd "$(dirname "$0")/.." && pwd)
repository=$(cd "$package/../.." && pwd)

case $architecture in
arm64) architecture=aarch64 ;;
x86_64 | aarch64) ;;
*)
    echo "$architecture: expected x86_64 or aarch64" >&2
    exit 64
    ;;
esac
machine=$(uname -m)
[ "$machine" = arm64 ] && machine=aarch64

# What is run in the image or here: the flags, the build, the check.
build='
case $LINKAGE in
auto)
    if echo "int main(void) { return 0; }" | clang -static -x c - -o /dev/null 2>/dev/null; then
        LINKAGE=static-executable
    else
        LINKAGE=static-stdlib
    fi
    ;;
esac
set -- build --configuration release --product SlackLambda --static-swift-stdlib --scratch-path "$SCRATCH"
# A smaller executable has fewer pages to load; at the start that is more than what -O gains. It is stripped anyway.
set -- "$@" -Xswiftc "$OPTIMIZATION" -Xswiftc -gnone -Xcc -g0
[ "$OPTIMIZATION" = -Onone ] && set -- "$@" -Xcc -O0
[ "$LINKAGE" = static-executable ] && set -- "$@" -Xswiftc -static-executable
echo "swift $*"
swift "$@"
strip -o "$SCRATCH/bootstrap" "$(swift "$@" --show-bin-path)/SlackLambda"
Scripts/check-glibc.sh "$SCRATCH/bootstrap" 2.34 "$ARCHITECTURE"
'

if docker info >/dev/null 2>&1; then
    platform=linux/$([ "$architecture" = aarch64 ] && echo arm64 || echo amd64)
    scratch=.build-lambda-$architecture
    docker run --rm --platform "$platform" --user "$(id -u):$(id -g)" --env HOME=/tmp \
        --env LINKAGE="$linkage" --env SCRATCH="$scratch" --env ARCHITECTURE="$architecture" \
        --env OPTIMIZATION="$optimization" \
        --volume "$repository:/repository" --workdir /repository/Examples/Server \
        "$image" sh -euc "$build"
elif [ "$architecture" != "$machine" ]; then
    cat >&2 <<END
This machine is $machine and has no Docker engine, so it can't build for $architecture. Either
- start a Docker engine that can run images for $architecture, and build again: it takes $image;
- build on a machine of that kind, such as an EC2 instance or a runner of a CI service; or
- let the function be $machine.
END
    exit 1
else
    scratch=${SCRATCH:-.build-release}
    export LINKAGE="$linkage" SCRATCH="$scratch" ARCHITECTURE="$architecture" OPTIMIZATION="$optimization"
    (cd "$package" && sh -euc "$build")
fi

mkdir -p "$folder"
cp "$package/$scratch/bootstrap" "$folder/bootstrap"
