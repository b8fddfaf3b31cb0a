package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE UNDER TEST: the launcher `truce`. It runs in a project made up for the test, with JDKs that only
/// print who they are, so that nothing is really built and the JDKs of the machine do not matter.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final List<String> MODULES = List.of("engine", "formats", "report", "reading", "cli");
    private static final String TOOLS = "/usr/bin:/bin";

    @TempDir
    private Path folder = Path.of("");

    private Path project = folder;
    private Path home = folder;

    record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        project = Files.createDirectory(folder.resolve("a project"));
        // The JDKs of the machine are hidden.
        Files.writeString(
                project.resolve("truce"),
                Repository.read(Path.of("truce")).replace("/usr/lib/jvm/", folder.resolve("jvm") + "/"));
        executable(project.resolve("truce"));
        Files.writeString(project.resolve("pom.xml"), "");
        for (String module : MODULES) {
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), "");
            Files.writeString(project.resolve(module).resolve("src/main/java/A.java"), "");
        }
        Files.createDirectories(project.resolve("docs/schema"));
        maven("mkdir -p cli/target/lib && echo built >>builds && : >cli/target/truce-cli-1.jar && :"
                + " >cli/target/lib/a.jar");
        inThePast(project);
    }

    private void maven(String script) throws IOException {
        Files.writeString(project.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
        executable(project.resolve("mvnw"));
    }

    /// A folder that looks like a JDK and prints its name and arguments instead of running anything.
    private Path jdk(Path place, String version) throws IOException {
        Files.createDirectories(place.resolve("bin"));
        Files.writeString(place.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(place.resolve("bin/java"), """
            #!/bin/sh
            case "$*" in
              *Rehearsal*) exit 1 ;;
              *) echo "ran %s: $*" ;;
            esac
            """.formatted(place.getFileName()));
        Files.writeString(place.resolve("bin/javac"), "");
        executable(place.resolve("bin/java"));
        executable(place.resolve("bin/javac"));
        return place;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void inThePast(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
            }
        }
    }

    private Run launch(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        return launch(project.resolve("truce"), folder, environment, args);
    }

    private Run launch(Path launcher, Path directory, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Process process = start(launcher, directory, environment, args);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(folder.resolve("out" + process.pid())),
                Files.readString(folder.resolve("err" + process.pid())));
    }

    private Process start(Path launcher, Path directory, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh", "-c", "exec \"$0\" \"$@\" >\"$FOLDER/out$$\" 2>\"$FOLDER/err$$\"", launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", TOOLS, "FOLDER", folder.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private String path(Path jdk) {
        return jdk.resolve("bin") + ":" + TOOLS;
    }

    @Test
    void javaHomeComesBeforePath() throws Exception {
        Path first = jdk(folder.resolve("first"), "25.0.1");
        Path second = jdk(folder.resolve("second"), "26");
        Run run = launch(with("JAVA_HOME", first.toString(), "PATH", path(second)), "--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("ran first:").endsWith("org.truce.cli.Main --version\n");
    }

    @Test
    void pathComesBeforeTheUsualFolders() throws Exception {
        jdk(home.resolve(".jdks/temurin-25"), "25");
        Path onPath = jdk(folder.resolve("on-path"), "25.0.3");
        assertThat(launch(with("PATH", path(onPath))).out()).startsWith("ran on-path:");
    }

    @Test
    void whatIsTooOldIsPassedOver() throws Exception {
        Path old = jdk(folder.resolve("old"), "17.0.15");
        Path older = jdk(folder.resolve("older"), "1.8.0_402");
        jdk(home.resolve(".sdkman/candidates/java/21-tem"), "21.0.8");
        jdk(home.resolve(".sdkman/candidates/java/25-tem"), "25");
        Run run = launch(with("JAVA_HOME", old.toString(), "PATH", path(older)));
        assertThat(run.out()).startsWith("ran 25-tem:");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRuntimeWithoutCompilerDoesOnceThereIsABuild() throws Exception {
        Path runtime = jdk(folder.resolve("runtime"), "25");
        Files.delete(runtime.resolve("bin/javac"));
        jdk(folder.resolve("jvm/complete"), "25");
        Map<String, String> environment = with("JAVA_HOME", runtime.toString(), "PATH", path(runtime));
        assertThat(launch(environment).out()).startsWith("ran complete:");
        assertThat(launch(environment).out()).startsWith("ran runtime:");
    }

    @Test
    void aLinkToJavaOnPathLeadsToItsFolder() throws Exception {
        Path real = jdk(folder.resolve("real"), "25.0.1");
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), real.resolve("bin/java"));
        assertThat(launch(with("PATH", links + ":" + TOOLS)).out()).startsWith("ran real:");
    }

    @Test
    void withoutAReleaseFileJavaItselfIsAsked() throws Exception {
        Path jdk = jdk(folder.resolve("asked"), "25");
        Files.delete(jdk.resolve("release"));
        Files.writeString(jdk.resolve("bin/java"), """
            #!/bin/sh
            echo 'Picked up JAVA_TOOL_OPTIONS: -Dx="1"' >&2
            case "$*" in
              -version) echo 'openjdk version "25-ea" 2025-09-16' >&2 ;;
              *Rehearsal*) exit 1 ;;
              *) echo "ran asked" ;;
            esac
            """);
        assertThat(launch(with("JAVA_HOME", jdk.toString())).out()).isEqualTo("ran asked\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "24.0.2", "1.8.0_402"})
    void tooOldAJavaAloneIsToldWithWhatToInstall(String version) throws Exception {
        Path old = jdk(folder.resolve("old"), version);
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sed", "head", "dirname", "readlink", "find", "cat", "mkdir")) {
            Path at = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + at + " \"$@\"\n");
            executable(tools.resolve(tool));
        }
        Run run = launch(with("JAVA_HOME", old.toString(), "PATH", tools.toString()), "--version");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        String release = version.startsWith("1.") ? "1" : version.substring(0, 2);
        assertThat(run.err())
                .startsWith("truce: Java 25 or newer is needed (a JDK), and none was found.\n"
                        + "Found, but not usable:\n  Java " + release + " in " + old + " (JAVA_HOME)\n")
                .contains("sudo apt install openjdk-25-jdk")
                .contains("sudo dnf install java-25-openjdk-devel")
                .contains("brew install openjdk@25")
                .contains("sdk install java 25-tem")
                .contains("winget install EclipseAdoptium.Temurin.25.JDK");
    }

    @Test
    void linksDirectoriesAndSpacesDoNotMatter() throws Exception {
        Path jdk = jdk(folder.resolve("my jdk"), "25");
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("a project/truce"));
        Path two = Files.createSymbolicLink(home.resolve("two"), one);
        Run run = launch(two, home, with("JAVA_HOME", jdk.toString()), "gap", "a case", "*");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("ran my jdk:")
                .contains("-cp " + project.toRealPath() + "/target/launcher/build/truce.jar ")
                .endsWith("org.truce.cli.Main gap a case *\n");
    }

    @Test
    void buildsOnceAndAgainWhenASourceChangesOrGoes() throws Exception {
        Map<String, String> environment =
                with("JAVA_HOME", jdk(folder.resolve("jdk"), "25").toString());
        assertThat(launch(environment).err()).isEqualTo("truce: Building (once, until the sources change).\n");
        assertThat(launch(environment).err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        Path source = project.resolve("engine/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        launch(environment);
        assertThat(builds()).isEqualTo(2);
        inThePast(project.resolve("engine"));
        assertThat(launch(environment).err()).isEmpty();
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(5)));
        launch(environment);
        assertThat(builds()).isEqualTo(3);
    }

    private long builds() {
        return Repository.read(project.resolve("builds")).lines().count();
    }

    @Test
    void aFailedBuildShowsItsLogAndIsNotRun() throws Exception {
        Map<String, String> environment =
                with("JAVA_HOME", jdk(folder.resolve("jdk"), "25").toString());
        maven("echo 'the compiler says no'; exit 1");
        Run failed = launch(environment, "--version");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("The build failed").contains("the compiler says no");
        assertThat(launch(environment).exitCode()).isEqualTo(1);
        assertThat(project.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        Map<String, String> environment =
                with("JAVA_HOME", jdk(folder.resolve("jdk"), "25").toString());
        maven("mkdir building || exit 9; sleep 2; mkdir -p cli/target/lib; : >cli/target/truce-cli-1.jar;"
                + " echo built >>builds; rmdir building");
        List<Process> launches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            launches.add(start(project.resolve("truce"), folder, environment));
        }
        for (Process launch : launches) {
            assertThat(launch.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(launch.exitValue()).isZero();
            assertThat(Files.readString(folder.resolve("out" + launch.pid()))).startsWith("ran jdk:");
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void aLockWhoseOwnerHasDiedIsTaken() throws Exception {
        Map<String, String> environment =
                with("JAVA_HOME", jdk(folder.resolve("jdk"), "25").toString());
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("target/launcher/lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        Run run = launch(environment);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("truce: Building (once, until the sources change).\n");
        assertThat(lock).doesNotExist();
    }
}
