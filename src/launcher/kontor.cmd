@echo off
rem Starts Kontor on Windows. Written beside "kontor", which is the tested one: this one has NOT been tested yet.
rem   KONTOR_JAVA   the JDK to use; otherwise JAVA_HOME, the usual folders, or java on the PATH (25 or newer)
rem   KONTOR_OPTS   options for java, e.g. -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA="
if defined KONTOR_JAVA set "JAVA=%KONTOR_JAVA%\bin\java.exe"
if not defined JAVA call :jdk "%HOME_DIR%\runtime"
if not defined JAVA if defined JAVA_HOME call :jdk "%JAVA_HOME%"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JAVA call :jdk "%%~D"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :jdk "%%~dp$PATH:J.."
if not defined JAVA (
    echo kontor: needs a JDK 25, for example Temurin, https://adoptium.net; set KONTOR_JAVA to it if it is in an unusual place 1>&2
    exit /b 1
)

rem A word that is neither a global option nor its value is a command: then no window, and no JavaFX
set "COMMAND="
set "SKIP="
for %%W in (%*) do call :word "%%~W"
if "%COMMAND%"=="open" set "COMMAND="
if defined COMMAND (
    "%JAVA%" -Xmx2g -XX:+UseSerialGC "-XX:AOTCache=%HOME_DIR%\lib\kontor.aot" -Xlog:aot*=off -Xlog:cds*=off -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED %KONTOR_OPTS% -cp "%HOME_DIR%\lib\kontor.jar" app.kontor.app.Main %*
) else (
    "%JAVA%" -Xmx2g -XX:+UseG1GC "-XX:AOTCache=%HOME_DIR%\lib\kontor-window.aot" -Xlog:aot*=off -Xlog:cds*=off "--module-path=%HOME_DIR%\javafx" --add-modules=javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED %KONTOR_OPTS% -cp "%HOME_DIR%\lib\kontor.jar" app.kontor.app.Main %*
)
exit /b %ERRORLEVEL%

:jdk
if not exist "%~1\bin\java.exe" exit /b
findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%~1\release" >nul 2>&1 && set "JAVA=%~1\bin\java.exe"
exit /b

:word
if defined SKIP (set "SKIP=" & exit /b)
if defined COMMAND exit /b
if "%~1"=="--json" exit /b
if "%~1"=="--shop" (set "SKIP=1" & exit /b)
if "%~1"=="--lang" (set "SKIP=1" & exit /b)
if "%~1"=="--user" (set "SKIP=1" & exit /b)
set "COMMAND=%~1"
exit /b
