#!/bin/bash
# NOT RUN YET: written from the documentation of jpackage, without a Mac to try it on. Report what fails.
# Builds target/installer/macos: Kontor.app and Kontor-VERSION.dmg. Needs macOS, a JDK 25 with jlink and jpackage, Maven, Xcode's command
# line tools. Unsigned: macOS asks at the first start (right click, Open). To sign, set KONTOR_SIGNING_IDENTITY to a Developer ID.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/common/image.sh

mvn -q -DskipTests package
out=target/installer/macos
rm -rf "$out"
make_image Kontor assets/icon/kontor.icns "$out"
rehearse "$PWD/$out/Kontor.app/Contents/app" "$PWD/$out/Kontor.app/Contents/runtime/Contents/Home"

sign=()
[ -n "${KONTOR_SIGNING_IDENTITY:-}" ] && sign=(--mac-sign --mac-signing-key-user-name "$KONTOR_SIGNING_IDENTITY")
"$(find_jdk)/bin/jpackage" --type dmg --app-image "$out/Kontor.app" --name Kontor --app-version "$(mac_version)" --dest "$out" \
    --file-associations installer/macos/csv.properties --file-associations installer/macos/xlsx.properties "${sign[@]}"
ls -l "$out"
