#!/bin/bash
# Builds target/installer/linux: the app-image (kontor/) and kontor_VERSION_ARCH.deb.
# Needs a JDK 25 with jlink and jpackage, Maven, binutils, fakeroot and dpkg-deb; run from anywhere.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/common/image.sh

mvn -q -DskipTests package
out=target/installer/linux
rm -rf "$out"
make_image kontor src/main/resources/app/kontor/icon/kontor-512.png "$out"
rehearse "$PWD/$out/kontor/lib/app" "$PWD/$out/kontor/lib/runtime"

# ---- the deb: our own tree, so that every file in it can be read here
root=target/installer/work/deb
rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/doc/kontor" "$root/usr/share/metainfo"
cp -a "$out/kontor" "$root/opt/kontor"
cat > "$root/usr/bin/kontor" <<'P'
#!/bin/sh
# Each program has its own start-up cache: the window's for the window
case ${1:-open} in
    open) exec /opt/kontor/bin/kontor "$@" ;;
    *) exec /opt/kontor/bin/kontor-command "$@" ;;
esac
P
chmod 755 "$root/usr/bin/kontor"
cp installer/linux/kontor.desktop "$root/usr/share/applications/app.kontor.Kontor.desktop"
cp installer/linux/kontor.metainfo.xml "$root/usr/share/metainfo/app.kontor.Kontor.metainfo.xml"
cp LICENSE "$root/usr/share/doc/kontor/copyright"
for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "src/main/resources/app/kontor/icon/kontor-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/kontor.png"
done
install -D -m 644 assets/icon/kontor.svg "$root/usr/share/icons/hicolor/scalable/apps/kontor.svg"
size=$(du -sk "$root" | cut -f1)
arch=$(dpkg --print-architecture)
sed -e "s/@VERSION@/$(version)/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" installer/linux/control > "$root/DEBIAN/control"
install -m 755 installer/linux/postinst installer/linux/postrm "$root/DEBIAN/"
chmod -R u+w,go-w "$root"
fakeroot dpkg-deb --build --root-owner-group -Zgzip "$root" "$out/kontor_$(version)_$arch.deb" >/dev/null
du -sh "$out/kontor" "$out"/*.deb "$out"/kontor/lib/app/*.aot
