#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Somebody without root, on a machine that lacks everything, is told exactly what to ask for.
set -eu
dev=$1
stubs=$(mktemp -d)
trap 'rm -r "$stubs"' EXIT
printf '#!/bin/sh\nexit 1\n' >"$stubs/dpkg-query"
printf '#!/bin/sh\nexit 1\n' >"$stubs/sudo"
printf '#!/bin/sh\necho 1000\n' >"$stubs/id"
chmod +x "$stubs"/*

code=0
said=$(PATH="$stubs:$PATH" "$dev" docs 2>&1 </dev/null) || code=$?
expected="Missing Debian packages: mkdocs mkdocs-material
Installing them needs root. Ask for:

    apt-get update && apt-get install --no-install-recommends mkdocs mkdocs-material"
said=$(printf '%s' "$said" | sed 's/\x1b\[[0-9]*m//g; /./,$!d')
[ "$code" = 69 ] && [ "$said" = "$expected" ] && exit 0
printf 'exit code %s, and:\n%s\n' "$code" "$said"
exit 1
