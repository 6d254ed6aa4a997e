#!/bin/sh
# Puts QBO Sync Desktop, unpacked here, into the start menu of this user. Needs no rights; changes nothing else.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
if [ "${1:-}" = --remove ]; then
    rm -f "$data/applications/qbosync-desktop.desktop" "$data/icons/hicolor/scalable/apps/qbosync-desktop.svg"
    echo "Removed from the start menu. The program stays in $here, your data in $data/QBO Sync Desktop."
    exit 0
fi
mkdir -p "$data/applications" "$data/icons/hicolor/scalable/apps"
cp "$here/share/icons/hicolor/scalable/apps/qbosync-desktop.svg" "$data/icons/hicolor/scalable/apps/"
# In a start menu entry a path with spaces stands in quotes (Desktop Entry Specification, "The Exec key").
sed "s|^Exec=.*|Exec=\"$here/qbosync-desktop\"|" "$here/share/applications/qbosync-desktop.desktop" \
    > "$data/applications/qbosync-desktop.desktop"
echo "QBO Sync Desktop is in the start menu now. It runs from $here; do not move that folder."
