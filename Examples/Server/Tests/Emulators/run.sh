#!/usr/bin/env bash
# Runs every check against components that others wrote: AWS's Lambda emulator, MiniStack, moto, cfn-lint, the SAM
# translator and Terraform. The package is built before, with `swift build`; some checks run its tests.
#
#     Tests/Emulators/run.sh .build/debug/SlackLambda
#
# Everything listens on 127.0.0.1 and ends with the check. Exits with 1 where one failed.
set -uo pipefail
if [ $# -ne 1 ] || [ ! -x "$1" ]; then
    echo "usage: $0 BOOTSTRAP, an executable of SlackLambda" >&2
    exit 64
fi
bootstrap=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")" || exit 1

if ! venv=$(./environment.sh); then
    echo "LEFT OUT: the emulators, because what requirements.txt names can't be installed"
    exit 0
fi
export PATH="$venv/bin:$PATH" PYTHONDONTWRITEBYTECODE=1

# How tests of a name are run; after `swift build --build-tests` nothing need be built again.
tests=${SWIFT_TEST:-swift test --filter}
# Where the worker and the receiver are.
services=${SERVICES:-../../.build/debug}
passed=() failed=() missing=()

# step NAME FILE [ARGUMENT …]: runs a script of this folder, where it is there.
step() {
    local name=$1 file=$2 start=$SECONDS
    shift 2
    echo "== $name"
    if [ ! -f "$file" ]; then
        echo "LEFT OUT: $name, there is no $file"
        missing+=("$name")
        return
    fi
    local command=("./$file")
    [[ $file == *.py ]] && command=("$venv/bin/python" "$file")
    if "${command[@]}" "$@"; then
        passed+=("$name")
        echo "== $name: passed in $((SECONDS - start)) s"
    else
        failed+=("$name")
        echo "== $name: FAILED after $((SECONDS - start)) s"
    fi
}

step "templates" templates.py
step "the judge of messages" slack_validator_test.py
step "the function in AWS's Lambda emulator" rie.py "$bootstrap"
step "the stack in MiniStack" stack.py "$bootstrap"
step "Terraform's stack in MiniStack" terraform_stack.py
step "the signer against AWS's suite" signer.py --command "$tests"
step "the ledger in MiniStack and moto" ledger.py --command "$tests"
step "the services" services.py --build "$services"

echo "emulators: ${#passed[@]} passed, ${#failed[@]} failed, ${#missing[@]} skipped"
for name in ${failed[@]+"${failed[@]}"}; do echo "FAILED: $name"; done
[ ${#failed[@]} -eq 0 ]
