# NOT RUN YET: written from the documentation of jpackage, without a Windows PC to try it on. Report what fails.
# Builds target\installer\windows: the app-image Kontor\ and Kontor-VERSION.msi. Needs Windows, a JDK 25 with jlink and jpackage
# (JAVA_HOME), Maven and the WiX Toolset 3.14 or newer on the PATH.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
if (-not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK 25 with jlink and jpackage.' }

function Run([string] $program, [string[]] $words) {
    & $program @words
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

Run mvn @('-q', '-DskipTests', 'package')
$version = ([xml](Get-Content pom.xml)).project.version
$out = 'target\installer\windows'
$work = 'target\installer\work'
Remove-Item -Recurse -Force $out, $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\input", $out | Out-Null
Copy-Item target\kontor\lib\*.jar "$work\input"

$modules = 'javafx.controls,javafx.swing,java.sql,java.naming,java.management,java.net.http,java.prefs,java.xml,java.logging,' +
    'jdk.unsupported,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.crypto.ec,jdk.crypto.mscapi,jdk.accessibility'
Run "$env:JAVA_HOME\bin\jlink" @('--module-path', 'target\kontor\javafx', '--add-modules', $modules, '--include-locales=en,de,da',
    '--strip-debug', '--no-header-files', '--no-man-pages', '--compress', 'zip-6', '--output', "$work\runtime")

$java = '-Xmx2g -XX:-UsePerfData -Xlog:aot*=off -Xlog:cds*=off ' +
    '-Dkontor.launcher=kontor --enable-native-access=javafx.graphics,ALL-UNNAMED'
# The command line has a launcher of its own: Windows gives a console to one kind of program only
@('main-jar=kontor.jar', 'main-class=app.kontor.app.Main', 'win-console=true', 'win-menu=false', 'win-shortcut=false',
    "java-options=-XX:+UseSerialGC -XX:AOTCache=`$APPDIR/kontor.aot $java") | Set-Content "$work\command.properties"
Run "$env:JAVA_HOME\bin\jpackage" @('--type', 'app-image', '--name', 'Kontor', '--app-version', $version, '--vendor', 'Kontor',
    '--dest', $out, '--input', "$work\input", '--runtime-image', "$work\runtime", '--icon', 'assets\icon\kontor.ico',
    '--main-jar', 'kontor.jar', '--main-class', 'app.kontor.app.Main', '--java-options', ('-XX:+UseG1GC -XX:AOTCache=$APPDIR/kontor-window.aot ' + $java),
    '--add-launcher', "kontor-command=$work\command.properties")

# What Java learns from a day that is played, and from a window on what it left; it fits this runtime and this class path only
$app = Resolve-Path "$out\Kontor\app"
$path = (Get-Content "$app\Kontor.cfg" | Where-Object { $_ -like 'app.classpath=*' } |
    ForEach-Object { $_.Substring(14).Replace('$APPDIR', $app) }) -join ';'
$day = @('-Dglass.platform=Headless', '-Dprism.order=sw', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
    '-cp', $path, 'app.kontor.app.Rehearsal', "$work\rehearsal")
Run "$out\Kontor\runtime\bin\java.exe" (@("-XX:AOTCacheOutput=$app\kontor.aot", '-XX:+UseSerialGC') + $day)
Run "$out\Kontor\runtime\bin\java.exe" (@("-XX:AOTCacheOutput=$app\kontor-window.aot", '-XX:+UseG1GC', '-XX:TieredStopAtLevel=1') + $day + @('window'))

Run "$env:JAVA_HOME\bin\jpackage" @('--type', 'msi', '--app-image', "$out\Kontor", '--name', 'Kontor', '--app-version', $version,
    '--dest', $out, '--win-menu', '--win-shortcut', '--win-per-user-install', '--win-upgrade-uuid', '6f6e2c0e-4a55-4a0e-9a52-2b6a2f0b8d11',
    '--file-associations', 'installer\windows\csv.properties', '--file-associations', 'installer\windows\xlsx.properties')
Get-ChildItem $out
