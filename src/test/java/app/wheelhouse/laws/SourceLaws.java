package app.wheelhouse.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Laws that are read in the text of the project.
class SourceLaws {
  private static final Pattern TYPE =
      Pattern.compile(
          "^\\s*((?:public|protected|private|abstract|final|static|sealed|non-sealed)\\s+)*"
              + "(?:class|interface|record|enum|@interface)\\s+(\\w+).*");

  /// Put together here, so that this file holds none of them itself.
  private static final List<String> REGISTRIES =
      List.of(
          "repo1." + "maven.org",
          "repo." + "maven.apache.org",
          "central." + "sonatype.com",
          "oss." + "sonatype.org",
          "plugins." + "gradle.org",
          "registry." + "npmjs.org",
          "registry." + "yarnpkg.com",
          "deb." + "debian.org",
          "security." + "debian.org",
          "archive." + "ubuntu.com",
          "pypi." + "org",
          "pythonhosted." + "org",
          "index." + "crates.io",
          "static." + "crates.io",
          "proxy." + "golang.org",
          "rubygems." + "org");

  /// A directory of one machine; in markup a closing tag may look like one.
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.<~$}\\]/-])/(?:"
              + String.join("|", "wo" + "rk", "ro" + "ot", "tm" + "p")
              + ")(?![\\w-])|[A-Z]:\\\\+Users\\\\");

  @Test
  void everyPackageIsNullMarked() {
    TreeSet<Path> packages = new TreeSet<>();
    House.sources().forEach(file -> packages.add(file.getParent()));
    assertThat(packages)
        .as("style: JSpecify, non-null unless it says @Nullable, in every package")
        .allSatisfy(directory -> {
          Path info = directory.resolve("package-info.java");
          assertThat(info).exists();
          assertThat(Files.readString(info)).contains("@NullMarked").contains("///");
        });
  }

  @Test
  void everyTypeOfTheCoreSaysWhatItIs() {
    List<String> silent = new ArrayList<>();
    for (Path file : House.sources()) {
      String room = House.MAIN.resolve("app/wheelhouse").relativize(file).getName(0).toString();
      if (RoomTable.PURE.contains(room) || room.equals("engine")) {
        silent.addAll(undocumented(House.named(file), House.lines(file)));
      }
    }
    assertThat(silent)
        .as("style: every type of the pure rooms and the engine has one sentence in ///")
        .isEmpty();
  }

  @Test
  void undocumentedTypesAreFound() {
    List<String> source =
        List.of(
            "/// A thing.",
            "@Marked",
            "public final class Thing {",
            "  /// Another.",
            "  record Told(int a) {}",
            "",
            "  record Silent(int a) {}",
            "  private enum Inside { A }",
            "}");
    assertThat(undocumented("Thing.java", source)).containsExactly("Thing.java:7: Silent");
  }

  @Test
  void projectNamesNoPackageRegistry() {
    assertThat(found(line -> REGISTRIES.stream().anyMatch(line::contains)))
        .as("the build works behind any mirror: hosts are the business of the user's own settings")
        .isEmpty();
  }

  @Test
  void projectNamesNoDirectoryOfOneMachine() {
    assertThat(found(line -> MACHINE_PATH.matcher(line).find()))
        .as("a clone works wherever it lies: paths are relative, or come from the system")
        .isEmpty();
  }

  @Test
  void machinePathsAreFound() {
    String here = "/" + "work";
    assertThat(MACHINE_PATH.matcher("cd " + here + "/main").find()).isTrue();
    assertThat(MACHINE_PATH.matcher("\"" + "/" + "tmp" + "\"").find()).isTrue();
    assertThat(MACHINE_PATH.matcher("src/" + "root/x </" + "root> ../" + "work").find()).isFalse();
  }

  private static List<String> undocumented(String name, List<String> lines) {
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher type = TYPE.matcher(lines.get(i));
      if (!type.matches() || lines.get(i).strip().startsWith("private")) {
        continue;
      }
      int above = i - 1;
      while (above >= 0 && lines.get(above).strip().startsWith("@")) {
        above--;
      }
      if (above < 0 || !lines.get(above).strip().startsWith("///")) {
        silent.add(name + ":" + (i + 1) + ": " + type.group(2));
      }
    }
    return silent;
  }

  private static List<String> found(Predicate<String> forbidden) {
    List<String> found = new ArrayList<>();
    for (Path file : House.committedText()) {
      List<String> lines = House.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (forbidden.test(lines.get(i))) {
          found.add(House.named(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }
}
