# Shared by the installers of Linux and macOS; sourced from the project's folder, after `mvn -q -DskipTests package`.
#   make_image NAME ICON OUT   a folder (macOS: a bundle) with the program, its own Java and the start-up caches

modules=javafx.controls,javafx.swing,java.sql,java.naming,java.management,java.net.http,java.prefs,java.xml,java.logging
modules=$modules,jdk.unsupported,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.crypto.ec

find_jdk() { # prints the home of a JDK 25 or newer that can make images
    for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/.jdks/*25*; do
        [ -x "$home/bin/jpackage" ] && [ -x "$home/bin/jlink" ] && grep -q '^JAVA_VERSION="2[5-9]' "$home/release" && echo "$home" && return 0
    done
    echo "No JDK 25 with jlink and jpackage found; set JAVA_HOME to one." >&2
    return 1
}

version() { awk -F'[<>]' '$2 == "version" { print $3; exit }' pom.xml; }

mac_version() { version | sed "s/^0\./1./"; } # macOS wants a first number above 0

make_image() {
    name=$1 icon=$2 out=$3
    jdk=$(find_jdk) || return 1
    work=target/installer/work
    rm -rf "$work" && mkdir -p "$work/input" "$out"

    # JavaFX goes into the runtime, the program and its libraries lie beside it
    cp target/kontor/lib/*.jar "$work/input/"
    "$jdk/bin/jlink" --module-path target/kontor/javafx --add-modules "$modules" --include-locales=en,de,da \
        --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime" || return 1

    number=$(version)
    [ "$(uname)" = Darwin ] && number=$(mac_version)

    # A second launcher for the command line: one short-lived process, no window
    cat > "$work/command.properties" <<'P'
main-jar=kontor.jar
main-class=app.kontor.app.Main
java-options=-Xmx2g -XX:+UseSerialGC -XX:-UsePerfData -XX:AOTCache=$APPDIR/kontor.aot -Xlog:aot*=off -Xlog:cds*=off -Dkontor.launcher=kontor --enable-native-access=javafx.graphics,ALL-UNNAMED
P
    "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$number" --vendor Kontor --dest "$out" \
        --input "$work/input" --runtime-image "$work/runtime" --icon "$icon" \
        --main-jar kontor.jar --main-class app.kontor.app.Main --add-launcher "kontor-command=$work/command.properties" \
        --java-options "-Xmx2g -XX:+UseG1GC -XX:-UsePerfData" --java-options '-XX:AOTCache=$APPDIR/kontor-window.aot' \
        --java-options "-Xlog:aot*=off -Xlog:cds*=off" --java-options -Dkontor.launcher=kontor \
        --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED
}

# What Java learns from a day that is played, and from a window that is opened on what it left: classes read, linked and profiled. It fits this
# runtime and this class path only. Of the window without the second compiler: what a cache says was worth it is compiled at once by every start.
rehearse() { # APP-FOLDER RUNTIME
    app=$1 runtime=$2
    path=$(sed -n 's/^app.classpath=//p' "$app"/*.cfg | head -1000 | sed "s#\$APPDIR#$app#" | awk '!seen[$0]++' | paste -sd: -)
    set -- '-Xlog:aot*=off' '-Xlog:cds*=off' -Dglass.platform=Headless -Dprism.order=sw \
        --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "$path" app.kontor.app.Rehearsal target/installer/work/rehearsal
    "$runtime/bin/java" "-XX:AOTCacheOutput=$app/kontor.aot" -XX:+UseSerialGC "$@" &&
        "$runtime/bin/java" "-XX:AOTCacheOutput=$app/kontor-window.aot" -XX:+UseG1GC -XX:TieredStopAtLevel=1 "$@" window
}
