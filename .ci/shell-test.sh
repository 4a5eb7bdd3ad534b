# The words the shell tests are written in; sourced by them.
#
#   it SENTENCE            opens a case and empties the sandbox's record of the last run
#   try COMMAND...         runs it, keeping its output in $out, its errors in $err and its exit code in $code
#   code_is N, out_has TEXT, out_is TEXT, err_has TEXT, err_is TEXT, check WHAT COMMAND...
#   summary                prints how many cases passed and fails when one did not
#
# shellcheck shell=sh
cases=0
failures=0
failed_case=none

sandbox=$(mktemp -d)/a\ sandbox
mkdir "$sandbox"
trap 'rm -rf "${sandbox%/*}"' EXIT
trap 'exit 130' HUP INT TERM

it() {
  cases=$((cases + 1))
  sentence=$*
}

try() {
  code=0
  "$@" >"$sandbox/.out" 2>"$sandbox/.err" </dev/null || code=$?
  out=$(cat "$sandbox/.out")
  err=$(cat "$sandbox/.err")
}

# Reports one broken expectation; a case counts as failed once.
broken() {
  [ "$failed_case" = "$cases" ] || failures=$((failures + 1))
  failed_case=$cases
  printf 'FAILED: %s\n  expected %s\n  exit code %s\n' "$sentence" "$1" "${code-none}"
  printf '%s\n' "${out-}" | sed 's/^/  out: /'
  printf '%s\n' "${err-}" | sed 's/^/  err: /'
}

code_is() { [ "$code" -eq "$1" ] || broken "exit code $1"; }
out_is() { [ "$out" = "$1" ] || broken "the output to be: $1"; }
err_is() { [ "$err" = "$1" ] || broken "the errors to be: $1"; }
out_has() { case $out in *"$1"*) ;; *) broken "the output to hold: $1" ;; esac; }
err_has() { case $err in *"$1"*) ;; *) broken "the errors to hold: $1" ;; esac; }

check() {
  what=$1
  shift
  "$@" || broken "$what"
}

# Fills FOLDER with links to the tools a bare system has, and to nothing else: no java, no mvn.
bare_path() {
  mkdir -p "$1"
  for tool in awk basename cat chmod cksum cp curl cut dirname env find git grep gzip head ln ls mkdir mktemp mv readlink rm \
    rmdir sed sh sha256sum shasum sleep sort tail tar touch tr uname wc xargs; do
    if path=$(command -v "$tool"); then ln -s "$path" "$1/$tool"; fi
  done
}

# Writes a pretended JDK of VERSION to HOME: its java answers -version, makes the start-up cache it is told to make, and
# shows what else it is called with.
pretend_jdk() {
  mkdir -p "$1/bin" "$1/lib"
  : >"$1/lib/modules"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  cat >"$1/bin/java" <<END
#!/bin/sh
case "\$*" in
  -version) [ ! -e "$1/broken" ] || exit 1; echo 'openjdk version "$2" 2026-01-01' >&2 ;;
  *dev.casebook.cli.Training*)
    echo "\$*" >>"$sandbox/trainings"
    [ ! -e "$1/untrainable" ] || exit 1
    for argument; do case \$argument in -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo "of $2" >"\${argument#*=}" ;; esac; done
    ;;
  -XshowSettings:properties*) echo '    java.home = $1' >&2 ;;
  *) echo "java $2 in \$PWD with LC_ALL=\${LC_ALL-}"; for argument; do echo "<\$argument>"; done; exit \${JAVA_CODE-0} ;;
esac
END
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

summary() {
  echo "$((cases - failures)) passed, $failures failed"
  [ "$failures" -eq 0 ]
}
