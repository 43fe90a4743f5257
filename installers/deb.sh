#!/bin/sh
# deb.sh PACKAGE.deb: gives jpackage's package its menu entry, icons, AppStream file and a command on the PATH,
# then looks into the result. Run from the project's directory.
set -eu
deb=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

die() {
  echo "deb.sh: $*" >&2
  exit 1
}

chmod 755 "$tree"
dpkg-deb --raw-extract "$deb" "$tree"
# jpackage's scripts have nothing to do here: menu and icon caches are brought up to date by dpkg's triggers.
rm -f "$tree"/DEBIAN/preinst "$tree"/DEBIAN/postinst "$tree"/DEBIAN/prerm "$tree"/DEBIAN/postrm
share=$tree/usr/share
put() { install -D -m 644 "$1" "$2"; }
put jpackage/linux/wheelhouse.desktop "$share/applications/wheelhouse.desktop"
put jpackage/linux/wheelhouse.metainfo.xml "$share/metainfo/app.wheelhouse.Wheelhouse.metainfo.xml"
put assets/wheelhouse.svg "$share/icons/hicolor/scalable/apps/wheelhouse.svg"
for size in 16 24 32 48 64 128 256 512; do
  put "assets/icons/wheelhouse-$size.png" "$share/icons/hicolor/${size}x$size/apps/wheelhouse.png"
done
mkdir -p "$tree/usr/bin"
ln -s /opt/wheelhouse/bin/wheelhouse "$tree/usr/bin/wheelhouse"
(cd "$tree" && find opt usr -type f -exec md5sum {} + >DEBIAN/md5sums)
dpkg-deb --root-owner-group -Zxz --build "$tree" "$deb" >/dev/null

field() { dpkg-deb --field "$deb" "$1"; }
[ "$(field Package)" = wheelhouse ] || die "the package is called $(field Package)"
for needed in libc6 libgtk-3-0 libpangoft2-1.0-0 libxtst6 libxxf86vm1 libgl1; do
  field Depends | grep -q "$needed" || die "the package does not depend on $needed"
done
contents=$(dpkg-deb --contents "$deb")
for file in opt/wheelhouse/bin/wheelhouse opt/wheelhouse/lib/app/wheelhouse.jar \
  opt/wheelhouse/lib/runtime/lib/libglassgtk3.so usr/bin/wheelhouse usr/share/applications/wheelhouse.desktop \
  usr/share/metainfo/app.wheelhouse.Wheelhouse.metainfo.xml usr/share/icons/hicolor/48x48/apps/wheelhouse.png; do
  printf '%s\n' "$contents" | grep -q " \./$file" || die "the package lacks $file"
done
# Nothing in the menu entry may lead nowhere.
printf '%s\n' "$contents" | grep -q " \.$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' jpackage/linux/wheelhouse.desktop)\$" ||
  die "the menu entry starts what is not in the package"
printf '%s\n' "$contents" | grep -qvE 'root/root' && die "files of the package do not belong to root"
! command -v desktop-file-validate >/dev/null || desktop-file-validate "$share/applications/wheelhouse.desktop"
