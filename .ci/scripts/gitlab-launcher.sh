# Finds cfcr-push and runs it. Whatever it is told is in variables; nothing is ever put into this text.
cfcr_stop() {
  printf 'error: %s\n  next: %s\n' "$1" "$2" >&2
  exit 1
}
cfcr_need_node() {
  command -v node >/dev/null 2>&1 ||
    cfcr_stop 'there is no Node in this image or on this runner' \
      'leave the input image at its default, or choose an image with Node 24'
  node -e 'process.exit(parseInt(process.versions.node) < 24 ? 1 : 0)' ||
    cfcr_stop "cfcr-push needs Node 24, and this is Node $(node --version)" \
      'leave the input image at its default, or choose an image with Node 24'
}
# A docker service may need some seconds, and not every kind of runner waits for it.
case "${DOCKER_HOST:-}" in tcp://*)
  cfcr_tries=0
  command -v docker >/dev/null 2>&1 || cfcr_tries=30
  until [ "$cfcr_tries" -ge 30 ] || docker version >/dev/null 2>&1; do
    cfcr_tries=$((cfcr_tries + 1))
    sleep 1
  done ;;
esac
if [ -n "${CFCR_PUSH_EMULATION:-}" ]; then
  docker run --privileged --rm "$CFCR_PUSH_EMULATION_IMAGE" --install "$CFCR_PUSH_EMULATION" >/dev/null ||
    cfcr_stop "the emulation of $CFCR_PUSH_EMULATION could not be installed" \
      'it needs docker and a privileged runner: see above, or take the input emulation away and use native.yml'
fi
if [ -n "${CFCR_PUSH_CLI:-}" ]; then
  [ -f "$CFCR_PUSH_CLI" ] ||
    cfcr_stop "CFCR_PUSH_CLI is $CFCR_PUSH_CLI, and there is no such file" \
      'give the path of dist/cli/index.js in a copy of cfcr-push, or take the variable away'
  cfcr_need_node
  set -- node "$CFCR_PUSH_CLI"
elif command -v cfcr-push >/dev/null 2>&1; then
  set -- cfcr-push
else
  cfcr_need_node
  command -v npx >/dev/null 2>&1 ||
    cfcr_stop 'neither cfcr-push nor npx is in this image or on this runner' \
      'leave the input image at its default, or set CFCR_PUSH_CLI to dist/cli/index.js in a copy of cfcr-push'
  # A folder of its own: what the project says in .npmrc or node_modules must not decide which program is run.
  set -- npx --yes --prefix "$(mktemp -d)" "cfcr-push@$CFCR_PUSH_VERSION"
  "$@" --version >/dev/null ||
    cfcr_stop "npm could not bring cfcr-push $CFCR_PUSH_VERSION" \
      'without a way to a package registry, use the image of cfcr-push, or set CFCR_PUSH_CLI to dist/cli/index.js in a copy of cfcr-push'
fi
"$@" "$CFCR_COMMAND"
