# Sourced by mvnw before its own work, so that a fresh machine needs no preparation: finds a JDK, sees to the
# system libraries of JavaFX, and prefers an installed Maven to a download. `./mvnw -v` changes nothing.
# `mvn wrapper:wrapper` writes mvnw anew: put the line that sources this file back.

say() { printf '%s\n' "mvnw: $*" >&2; }

stop() {
  say "$@"
  exit 1
}

# What will this run need?
ask= tests= window= skip= image= before=
for arg in "$@"; do
  case $before$arg in
  -P*package* | --activate-profiles=*package* | --activate-profilespackage) image=yes window=yes ;;
  esac
  case $arg in
  -P | --activate-profiles) before=$arg ;;
  *) before= ;;
  esac
  case $arg in
  -v | --version | -h | --help) ask=yes ;;
  test | prepare-package | package | pre-integration-test | integration-test | verify | install | deploy) tests=yes ;;
  javafx:run*) window=$window${DISPLAY-}${WAYLAND_DISPLAY-} ;;
  -DskipTests=false | -Dmaven.test.skip=false) ;;
  -DskipTests* | -Dmaven.test.skip*) skip=yes ;;
  esac
done
[ -z "$skip" ] || tests=

. "$(dirname -- "$0")/.mvn/find-jdk.sh" || [ -n "$ask" ] ||
  stop "no JDK 25 or later found (JAVA_HOME, JDK25_HOME and the usual places): get one from https://adoptium.net/temurin/releases"

has_library() {
  for directory in "/usr/lib/$(uname -m)-linux-gnu" /usr/lib64 /usr/lib "/lib/$(uname -m)-linux-gnu" /lib64 /lib; do
    [ ! -e "$directory/$1" ] || return 0
  done
  PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep -qF "$1"
}

has_font() {
  find -L /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[ot]t[fc]' \
    2>/dev/null | grep -q .
}

apt_install() {
  say "installing $* with apt-get"
  DEBIAN_FRONTEND=noninteractive && export DEBIAN_FRONTEND
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@"; } >/dev/null
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# need LIBRARY-CHECK NAME-FOR-PEOPLE APT DNF PACMAN ZYPPER
need() {
  $1 >/dev/null && return
  missing="$missing, $2" apt="$apt $3" dnf="$dnf $4" pacman="$pacman $5" zypper="$zypper $6"
}

system_packages() {
  missing= apt= dnf= pacman= zypper=
  need "has_library libpangoft2-1.0.so.0" Pango libpangoft2-1.0-0 pango pango libpango-1_0-0
  need has_font "a font" fonts-dejavu-core dejavu-sans-fonts ttf-dejavu dejavu-fonts
  if [ -n "$window" ]; then
    need "has_library libgtk-3.so.0" "GTK 3" libgtk-3-0 gtk3 gtk3 libgtk-3-0
    need "has_library libXtst.so.6" libXtst libxtst6 libXtst libxtst libXtst6
    # Without these two a window opens all the same, drawn without the graphics card and after a stack trace.
    need "has_library libXxf86vm.so.1" libXxf86vm libxxf86vm1 libXxf86vm libxxf86vm libXxf86vm1
    need "has_library libGL.so.1" OpenGL libgl1 libglvnd-glx libglvnd Mesa-libGL1
  fi
  if [ -n "$image" ]; then
    need "command -v Xvfb" Xvfb xvfb xorg-x11-server-Xvfb xorg-server-xvfb xorg-x11-server-Xvfb
    need "command -v dpkg-deb" dpkg dpkg dpkg dpkg dpkg
    need "command -v fakeroot" fakeroot fakeroot fakeroot fakeroot fakeroot
  fi
  [ -n "$missing" ] || return 0
  if may_install; then
    apt_install $apt && return
    stop "apt-get failed; by hand: apt-get update && apt-get install -y --no-install-recommends$apt"
  fi
  missing="this run needs ${missing#, }"
  command -v apt-get >/dev/null && stop "$missing: sudo apt-get install -y --no-install-recommends$apt"
  command -v dnf >/dev/null && stop "$missing: sudo dnf install$dnf"
  command -v pacman >/dev/null && stop "$missing: sudo pacman -S$pacman"
  command -v zypper >/dev/null && stop "$missing: sudo zypper install$zypper"
  say "$missing, which could not be found here; trying without"
}

# 3.8.7 up to, not including, 4
maven_is_installed() {
  command -v mvn >/dev/null || return 1
  set -- $(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\)\.\([0-9]*\).*/\1 \2 \3/p')
  [ "${1-}" = 3 ] && [ "$(($2 * 100 + $3))" -ge 807 ]
}

maven_is_downloaded() {
  for maven in "${MAVEN_USER_HOME:-$HOME/.m2}"/wrapper/dists/apache-maven-*/*/bin/mvn; do
    [ -x "$maven" ] && return
  done
}

# Without unzip the wrapper would fetch the tar, which its checksum does not fit: the JDK unpacks the zip as well.
command -v unzip >/dev/null || unzip() { # [OPTION] FILE -d DIRECTORY
  while [ $# -gt 3 ]; do shift; done
  (cd "$3" && "$JAVA_HOME/bin/jar" -x -f "$1" && find . -name mvn -exec chmod +x {} +)
}

# Code generation in Turkish makes other class names; the tests keep the machine's language.
MAVEN_OPTS="${MAVEN_OPTS-} -Duser.language=en"
export MAVEN_OPTS

if [ -z "${MVNW_INNER-}" ]; then
  [ -n "$ask" ] || [ "$(uname -s)" != Linux ] || [ -z "$tests$window" ] || system_packages
  maven_is_installed && exec mvn "$@"
  # Where the archive cannot be reached, a fresh Debian still has a Maven of its own.
  if ! maven_is_downloaded && ! why=$(MVNW_INNER=yes sh "$0" --version 2>&1 >/dev/null); then
    say "Maven could not be downloaded: $(printf '%s' "$why" | head -n 1)"
    [ -z "$ask" ] && may_install && apt_install maven && maven_is_installed && exec mvn "$@"
    stop "install Maven 3.8.7 or later and put its mvn on the PATH"
  fi
fi
