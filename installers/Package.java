import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes the image and the installer of the system that it runs on, and starts the image to see
/// that it works: `java installers/Package.java BUILD-DIRECTORY VERSION`, in the project's
/// directory.
///
/// `mvnw -Ppackage verify` calls it. Words and options for jpackage stand in jpackage/*.args.
public class Package {
  /// Beyond what JavaFX needs itself: H2 and jOOQ (sql), logging back-ends (naming, management),
  /// flight recordings (jfr), the array library of the chart (unsupported).
  private static final String MODULES =
      "javafx.controls,javafx.fxml,java.sql,java.naming,java.management,java.logging,jdk.jfr,"
          + "jdk.unsupported";

  private static final List<String> CLI =
      List.of("run", "--mode", "demo", "--seed", "7", "--events", "10000", "--auto", "--json");
  private static final Pattern HASH = Pattern.compile("\"snapshotSha256\":\"([0-9a-f]{64})\"");

  /// A cache that does not fit is left aside without a word; warnings never go to standard output.
  private static final String WITH_CACHE =
      """
      [JavaOptions]
      java-options=-XX:AOTCache=$APPDIR/wheelhouse.aot
      java-options=-Xlog:disable
      java-options=-Xlog:all=warning,aot*=off,cds*=off:stderr
      """;

  private final Path build;
  private final String version;
  private final Target target = Target.here();
  private final Path work;
  private final Commands commands;

  private Package(Path build, String version) {
    this.build = build;
    this.version = version;
    this.work = build.resolve("package");
    this.commands = new Commands(work.resolve("home").toAbsolutePath());
  }

  public static void main(String[] arguments) throws Exception {
    try {
      new Package(Path.of(arguments[0]), arguments[1].replaceFirst("-.*", "")).run();
    } catch (Commands.Failed e) {
      System.err.println("package: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    target.requireTools();
    Commands.delete(work);
    Files.createDirectories(work);
    stage();
    runtime();
    Path image = image();
    train(image);
    check(image, "");
    checkCommandLine(image);
    Path installer = installer(image);
    System.out.printf(
        "package: %s (%d MB) and %s (%d MB)%n",
        image, Commands.size(image) / 1_000_000, installer, Commands.size(installer) / 1_000_000);
  }

  /// Our jar and the libraries go on the class path, JavaFX's modules into the runtime.
  private void stage() throws IOException, InterruptedException {
    Path input = Files.createDirectories(work.resolve("input"));
    Path modules = Files.createDirectories(work.resolve("modules"));
    Path ours = build.resolve("wheelhouse.jar");
    Files.copy(ours, input.resolve("wheelhouse.jar"), COPY_ATTRIBUTES);
    for (String place : classPath(ours)) {
      Path jar = build.resolve(place);
      String name = jar.getFileName().toString();
      if (!name.startsWith("javafx-")) {
        Files.copy(jar, input.resolve(name), COPY_ATTRIBUTES);
      } else if (name.endsWith("-" + target.javafx() + ".jar")) {
        module(jar, modules);
      }
    }
  }

  /// What the jar asks for: `lib` may hold more, from builds before.
  private static String[] classPath(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Class-Path").split(" ");
    }
  }

  /// A module of JavaFX with its libraries in the runtime's own directory: out of a jar, JavaFX
  /// would copy them into the user's home at the first start.
  private void module(Path jar, Path modules) throws IOException, InterruptedException {
    String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
    Path classes = Files.createDirectories(work.resolve("unpacked").resolve(name));
    Path libraries = Files.createDirectories(work.resolve("libraries").resolve(name));
    commands.run(classes, List.of(target.tool("jar"), "-x", "-f", jar.toAbsolutePath().toString()));
    for (Path file : Commands.files(classes)) {
      if (target.isLibrary(file)) {
        Files.move(file, libraries.resolve(file.getFileName()));
      }
    }
    commands.run(
        target.tool("jmod"),
        "create",
        "--class-path",
        classes.toString(),
        "--libs",
        libraries.toString(),
        modules.resolve(name + ".jmod").toString());
  }

  private void runtime() throws IOException, InterruptedException {
    commands.run(
        target.tool("jlink"),
        "--module-path",
        work.resolve("modules").toString(),
        "--add-modules",
        MODULES,
        "--compress",
        "zip-6",
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        work.resolve("runtime").toString());
  }

  private Path image() throws IOException, InterruptedException {
    commands.run(
        target.tool("jpackage"),
        "--type",
        "app-image",
        "@jpackage/image.args",
        "@jpackage/" + target + "-image.args",
        "--app-version",
        target.version(version),
        "--input",
        work.resolve("input").toString(),
        "--runtime-image",
        work.resolve("runtime").toString(),
        "--dest",
        work.resolve("image").toString());
    return work.resolve("image").resolve(target.imageName());
  }

  /// A start that is written down makes the later ones faster; where that fails they are as before.
  private void train(Path image) throws IOException, InterruptedException {
    if (!target.mayTrain()) {
      return;
    }
    Path cache = target.app(image).resolve("wheelhouse.aot");
    check(image, "-XX:AOTCacheOutput=" + Commands.quoted(cache.toAbsolutePath()));
    if (!Files.exists(cache)) {
      System.out.println("package: no AOT cache was made; the image starts without one");
      return;
    }
    Path settings = target.app(image).resolve(target.launcher() + ".cfg");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceFirst("\\[JavaOptions]\\R", Matcher.quoteReplacement(WITH_CACHE)));
  }

  /// Starts the window, which closes itself once candles are on the chart.
  private void check(Path image, String more) throws IOException, InterruptedException {
    Path picture = build.resolve("shown.png").toAbsolutePath();
    Files.deleteIfExists(picture);
    List<String> command = new ArrayList<>(target.onScreen());
    command.add(target.program(image).toAbsolutePath().toString());
    String options =
        String.join(
            " ",
            "-Dwheelhouse.check=" + Commands.quoted(picture),
            "-Duser.home=" + Commands.quoted(commands.home()),
            more);
    String printed = commands.start(command, Map.of("JAVA_TOOL_OPTIONS", options.strip()));
    if (!Files.exists(picture)) {
      throw new Commands.Failed("the image ended without a window and a chart:\n" + printed);
    }
  }

  /// The image works out the same as the jar.
  private void checkCommandLine(Path image) throws IOException, InterruptedException {
    List<String> packed = new ArrayList<>(List.of(target.console(image).toString()));
    List<String> plain = new ArrayList<>(List.of(target.tool("java"), "-jar"));
    plain.add(build.resolve("wheelhouse.jar").toString());
    packed.addAll(CLI);
    plain.addAll(CLI);
    String here = hash(commands.start(plain, Map.of()));
    String there = hash(commands.start(packed, Map.of()));
    if (!here.equals(there)) {
      throw new Commands.Failed("the image's demo ends in " + there + ", the jar's in " + here);
    }
  }

  private static String hash(String json) {
    Matcher found = HASH.matcher(json);
    if (!found.find()) {
      throw new Commands.Failed("the command line printed no hash:\n" + json);
    }
    return found.group(1);
  }

  private Path installer(Path image) throws IOException, InterruptedException {
    Path out = work.resolve("installer");
    commands.start(
        List.of(
            target.tool("jpackage"),
            "@jpackage/" + target + "-installer.args",
            "--app-image",
            image.toString(),
            "--app-version",
            target.version(version),
            "--vendor",
            "Wheelhouse",
            "--description",
            "A desktop trading workstation",
            "--dest",
            out.toString()),
        // deb.sh packs again, and better.
        Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"));
    Path made;
    try (Stream<Path> files = Files.list(out)) {
      made = files.findFirst().orElseThrow(() -> new Commands.Failed("jpackage made no installer"));
    }
    if (target == Target.LINUX) {
      commands.run("sh", "installers/deb.sh", made.toString());
    }
    return Files.move(made, build.resolve(made.getFileName()), REPLACE_EXISTING);
  }
}
