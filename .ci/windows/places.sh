# shellcheck shell=bash
# Where a kit's folders are seen by the programs in it; `make`, `run`, `end` read this file. Each has `kit` set:
# kit/debian is the root of a Debian with Wine, kit/python a Windows Python, seen as Z:\kit\python, and the project is Z:\project.
kit=${kit:?}

mounted_below() { # mounted_below FOLDER: print what is mounted in the folder or below, deepest first
  findmnt --list --noheadings --output TARGET | awk -v below="$1/" 'index($0 "/", below) == 1' | sort -r
}

mount_once() { # mount_once PLACE OPTIONS...: nothing where something is mounted already
  local place=$1
  shift
  mkdir -p "$place"
  mountpoint -q "$place" || mount "$@" "$place"
}

mount_places() { # proc and devices for Wine, X's sockets for a window, the kit for its Python
  [ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix
  mount_once "$kit/debian/proc" -t proc proc
  mount_once "$kit/debian/dev" --bind /dev
  mount_once "$kit/debian/tmp/.X11-unix" --bind /tmp/.X11-unix
  mount_once "$kit/debian/kit" --bind "$kit"
}

mount_project() { # mount_project FOLDER: the folder becomes Z:\project
  mkdir -p "$kit/debian/project"
  [ "$kit/debian/project/." -ef "$1/." ] && return
  if mountpoint -q "$kit/debian/project"; then umount "$kit/debian/project"; fi
  mount --bind "$1" "$kit/debian/project"
}

inside() { # inside PROGRAM...: run it in that Debian, with nothing handed on but the display and what is named here
  # mscms is the kit's own; a mono, a browser and a menu of the desktop are never asked for.
  chroot "$kit/debian" env -i PATH=/usr/bin:/bin HOME=/root LANG=en_GB.UTF-8 LC_ALL=C.UTF-8 \
    DISPLAY="${DISPLAY:-}" WINEPREFIX="${PREFIX:-/prefix}" WINEDEBUG="${WINEDEBUG:--all}" \
    WINEDLLOVERRIDES='mscms=n;mscoree,mshtml=;winemenubuilder.exe=' ${QT_QPA_PLATFORM:+"QT_QPA_PLATFORM=$QT_QPA_PLATFORM"} \
    PYTHONUTF8=1 PYTHONPYCACHEPREFIX='C:\compiled' "$@"
}
