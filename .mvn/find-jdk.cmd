@echo off
rem Leaves JAVA_HOME at a JDK 25 or later. Called by mvnw.cmd; twin of find-jdk.sh.
rem "mvn wrapper:wrapper" writes mvnw.cmd anew: put the line that calls this file back.
call :try "%JAVA_HOME%" && exit /b 0
call :try "%JDK25_HOME%" && exit /b 0
for /d %%D in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do call :try "%%~D" && exit /b 0
echo mvnw: no JDK 25 or later found (JAVA_HOME, JDK25_HOME and the usual places): get one from https://adoptium.net/temurin/releases 1>&2
exit /b 1

:try
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%M in ("%%~V") do if %%M geq 25 (
  set "JAVA_HOME=%~1"
  exit /b 0
)
exit /b 1
