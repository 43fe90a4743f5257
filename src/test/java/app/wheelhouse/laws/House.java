package app.wheelhouse.laws;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the laws are about: the compiled classes, read once, and the project's own text.
final class House {
  static final String ROOT = "app.wheelhouse";

  /// Every class of `src/main`, generated tables included.
  static final JavaClasses CLASSES = read();

  /// What we wrote ourselves: the tables that jOOQ generates keep jOOQ's style.
  static final DescribedPredicate<JavaClass> OURS =
      DescribedPredicate.describe(
          "written by us", type -> !type.getPackageName().startsWith(ROOT + ".store.jooq"));

  /// The same, as a set of its own.
  static final JavaClasses OWN_CLASSES = CLASSES.that(OURS);

  /// Surefire starts in the project's root directory.
  static final Path PROJECT = Path.of("").toAbsolutePath();

  static final Path MAIN = PROJECT.resolve("src/main/java");

  private static final Set<String> NOT_COMMITTED =
      Set.of("target", ".git", ".idea", ".vscode", ".settings");

  private static final Set<String> NO_TEXT =
      Set.of("gz", "zst", "png", "ico", "icns", "wav", "ttf", "jar", "class", "log", "iml");

  private House() {}

  private static JavaClasses read() {
    // Of foreign classes the laws ask names only; what ours extend is looked up where it matters.
    ArchConfiguration configuration = ArchConfiguration.get();
    configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
    configuration.setClassResolverArguments("java", "javafx.animation", "javafx.application");
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT);
  }

  /// The class that names the file in which this one is written.
  static JavaClass topLevel(JavaClass type) {
    Optional<JavaClass> outer = type.getEnclosingClass();
    return outer.isPresent() ? topLevel(outer.get()) : type;
  }

  /// True in the pure rooms and the engine, where the strictest laws hold.
  static boolean inCore(JavaClass type) {
    return Room.isOurs(type)
        && (RoomTable.PURE.contains(Room.of(type)) || Room.of(type).equals("engine"));
  }

  /// Every Java file of `src/main`, by path.
  static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      // Not readAllLines: a file that is no UTF-8 must not end the scan.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every text file that is, or would be, committed.
  static List<Path> committedText() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          PROJECT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return NOT_COMMITTED.contains(name(dir))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = name(file);
              if (!NO_TEXT.contains(name.substring(name.lastIndexOf('.') + 1))) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  /// The path as a failure message names it: from the project's root, with forward slashes.
  static String named(Path file) {
    return PROJECT.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }
}
