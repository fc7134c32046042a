#!/bin/sh
# Asks whether this machine has what the Makefile needs, and says in one sentence what is missing.
#   machine.sh python PYTHON       an interpreter that is new enough and can make a .venv
#   machine.sh run PYTHON BIND     the same, and the address is free
#   machine.sh packages            PostgreSQL, Chromium and a Chinese font, installed if that is allowed
#   machine.sh documents           LibreOffice, a reader of PDF and a Chinese font, likewise
# A shell script because it runs before any Python is known to be usable.
set -eu

fail() {
    printf '%s\n' "$1" >&2
    exit 2
}

need_python() {
    command -v "$1" >/dev/null 2>&1 ||
        fail "缺少 Python：找不到命令 $1，请安装 Python 3.11 或更高版本。(Python 3.11 or newer is missing: no command $1.)"
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        fail "Python 版本过低：$1 低于 3.11；若另有新版本，请用 make PYTHON=python3.11 指定。($1 is older than the required Python 3.11.)"
    "$1" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "缺少 Python 的 venv 模块：请安装软件包 python3-venv。(The venv module is missing: install the package python3-venv.)"
}

need_free_address() {
    "$1" - "$2" <<'PYTHON' 2>/dev/null || fail "地址 $2 不可用或已被占用：请停止占用它的程序，或用 make run BIND=127.0.0.1:端口 另选端口。(The address $2 is in use or not usable.)"
import socket, sys
host, port = sys.argv[1].rsplit(":", 1)
socket.create_server((host, int(port))).close()
PYTHON
}

# Prints the Debian packages that are missing here.
missing_packages() {
    command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ||
        echo postgresql
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
        command -v google-chrome >/dev/null 2>&1 || echo chromium
    # Playwright's own driver is linked against it, and a small Debian is without it.
    find /usr/lib /usr/lib64 -maxdepth 2 -name libatomic.so.1 2>/dev/null | grep -q . ||
        echo libatomic1
    missing_font
}

missing_font() {
    find -L /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" \
        "${HOME:-/root}/.fonts" -iname '*CJK*' 2>/dev/null | grep -q . || echo fonts-noto-cjk
}

missing_for_documents() {
    command -v soffice >/dev/null 2>&1 || echo libreoffice-writer-nogui
    command -v pdftotext >/dev/null 2>&1 || echo poppler-utils
    missing_font
}

need_packages() {
    # shellcheck disable=SC2046  # one argument for each name
    set -- $("$1")
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        fail "测试还需要这些系统软件包，请先安装：$*。(The tests need these system packages: $*.)"
    fi
    echo "正在安装系统软件包：$* (installing system packages)"
    install_packages "$@" ||
        fail "系统软件包安装失败，请手工安装：$*。(These system packages could not be installed: $*.)"
}

# The tests start PostgreSQL servers of their own: Debian must not make and start one beside them.
install_packages() {
    no_cluster=/etc/postgresql-common/createcluster.d/mingjian-tests.conf
    mkdir -p "${no_cluster%/*}"
    echo "create_main_cluster = false" >"$no_cluster"
    status=0
    {
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@"
    } >/dev/null || status=$?
    rm -f "$no_cluster"
    return "$status"
}

case "$1" in
python) need_python "$2" ;;
run)
    if [ -e .venv/.run ]; then
        need_free_address .venv/bin/python "$3"
    else
        need_python "$2"
        need_free_address "$2" "$3"
    fi
    ;;
packages) need_packages missing_packages ;;
documents) need_packages missing_for_documents ;;
esac
