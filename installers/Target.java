import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What differs between the systems. Only LINUX has been tried.
enum Target {
  LINUX,
  WINDOWS,
  MACOS;

  static Target here() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of the JDK that runs this.
  String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /// @throws Commands.Failed when something is missing, with a sentence that says what to install
  void requireTools() {
    for (String tool : List.of("jpackage", "jlink", "jmod", "jar")) {
      if (!Files.exists(Path.of(tool(tool) + (this == WINDOWS ? ".exe" : "")))) {
        throw new Commands.Failed(
            System.getProperty("java.home")
                + " has no "
                + tool
                + ": set JAVA_HOME to a full JDK 25 or later"
                + " (https://adoptium.net/temurin/releases)");
      }
    }
    if (this == LINUX) {
      require("Xvfb", "xvfb");
      require("dpkg-deb", "dpkg");
      require("fakeroot", "fakeroot");
    }
  }

  private static void require(String program, String deb) {
    if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .noneMatch(directory -> Files.isExecutable(Path.of(directory, program)))) {
      throw new Commands.Failed(program + " is missing: sudo apt-get install -y " + deb);
    }
  }

  /// How JavaFX's jars for this machine end.
  String javafx() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String system =
        switch (this) {
          case LINUX -> "linux";
          case WINDOWS -> "win";
          case MACOS -> "mac";
        };
    return arm ? system + "-aarch64" : system;
  }

  boolean isLibrary(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }

  /// macOS wants a first number above zero.
  String version(String version) {
    return this == MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  String launcher() {
    return this == LINUX ? "wheelhouse" : "Wheelhouse";
  }

  String imageName() {
    return this == MACOS ? launcher() + ".app" : launcher();
  }

  /// Where the image keeps our jars.
  Path app(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("lib/app");
      case WINDOWS -> image.resolve("app");
      case MACOS -> image.resolve("Contents/app");
    };
  }

  /// What opens the window.
  Path program(Path image) {
    return switch (this) {
      case LINUX -> image.resolve("bin").resolve(launcher());
      case WINDOWS -> image.resolve(launcher() + ".exe");
      case MACOS -> image.resolve("Contents/MacOS").resolve(launcher());
    };
  }

  /// What prints: a window's program of Windows has no console.
  Path console(Path image) {
    return this == WINDOWS ? image.resolve("wheelhouse-console.exe") : program(image);
  }

  /// A file more in a signed bundle of macOS would break its signature.
  boolean mayTrain() {
    return this != MACOS;
  }

  /// In front of a command that opens a window.
  List<String> onScreen() {
    return this == LINUX ? List.of("sh", "installers/on-screen.sh") : List.of();
  }
}
