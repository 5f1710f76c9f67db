#!/bin/sh
# Installs reviewgraph without a connection. Give a folder, or leave it out.
exec python3 "$(dirname "$0")/install.py" "$@"
