# Leaves JAVA_HOME at a JDK 25 or later; false where there is none. Sourced by prelude.sh, twin of find-jdk.cmd.

is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='"' read -r key version _; do
    [ "$key" != JAVA_VERSION= ] || { [ "${version%%[!0-9]*}" -ge 25 ] 2>/dev/null; return; }
  done <"$1/release"
  return 1
}

find_jdk() {
  java=$(readlink -f "$(command -v java)" 2>/dev/null)
  for home in "${JAVA_HOME-}" "${JDK25_HOME-}" "${java%/bin/java}" "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /usr/lib/jvm/* /opt/* /opt/*/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    is_jdk "$home" && JAVA_HOME=$home && export JAVA_HOME && return
  done
  return 1
}

find_jdk
