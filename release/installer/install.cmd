@echo off
rem Installs reviewgraph without a connection. Give a folder, or leave it out.
py -3 "%~dp0install.py" %*
if errorlevel 9009 python "%~dp0install.py" %*
pause
