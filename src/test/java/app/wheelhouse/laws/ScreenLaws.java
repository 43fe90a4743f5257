package app.wheelhouse.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Laws 2, 3 and 9: where the window's toolkit may be seen, and how its pieces stay apart.
class ScreenLaws {
  private static final String APPLICATION = "WheelhouseApplication";

  private static final String COLOUR = "javafx.scene.paint.Color";

  private static final Set<String> MAKES_COLOUR =
      Set.of("<init>", "web", "rgb", "color", "hsb", "gray", "grayRgb", "valueOf");

  private static final Pattern COLOUR_NUMBER =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsb)a?\\(");

  private static final Pattern QUOTED_COLOUR =
      Pattern.compile("\"[^\"]*(?:" + COLOUR_NUMBER.pattern() + ")[^\"]*\"");

  @Test
  void javafxIsSeenOnlyByTheWindow() {
    noClasses()
        .that(
            describe(
                "are neither of the window nor the application",
                type ->
                    !Room.of(type).startsWith("ui.")
                        && !House.topLevel(type).getSimpleName().equals(APPLICATION)))
        .should()
        .dependOnClassesThat(
            describe("are of JavaFX", type -> Library.JAVAFX.has(type.getPackageName())))
        .because("law 2: the desk runs without a window, on servers and in tests")
        .check(House.CLASSES);
  }

  @Test
  void oneClassIsTheJavafxApplication() {
    assertThat(files(type -> extendsClass(type, "javafx.application.Application")))
        .as("law 2: one Application, " + APPLICATION + "; Launcher extends nothing")
        .isSubsetOf(APPLICATION);
  }

  @Test
  void runLaterIsCalledInOneFile() {
    assertThat(Calls.filesCalling(Calls.method("javafx.application.Platform", "runLater")))
        .as(
            "law 2: screens pull the newest snapshot once a frame; a push for each update costs"
                + " 35 times as much (200,000 updates: 1,032 ms pushed, 29 ms pulled)")
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void animationTimerIsExtendedInOneFile() {
    assertThat(files(type -> extendsClass(type, "javafx.animation.AnimationTimer")))
        .as("law 2: one frame clock drives every screen, so that a frame has one cost")
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void panelImportsNeitherTheShellNorAnotherPanel() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : House.CLASSES) {
      String from = Room.of(type);
      if (!isPanel(from)) {
        continue;
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(Room::isOurs)
          .map(Room::of)
          .filter(to -> to.startsWith("ui.") && !to.equals(from))
          .filter(to -> !Set.of("ui.fx", "ui.control").contains(to))
          .forEach(to -> found.add(type.getName() + " -> " + to));
    }
    assertThat(found)
        .as("law 3: a panel emits a Route; the shell decides which panel answers")
        .isEmpty();
  }

  @Test
  void viewModelKnowsNoControl() {
    noClasses()
        .that(
            describe(
                "are view-models",
                type ->
                    Room.of(type).startsWith("ui.")
                        && House.topLevel(type).getSimpleName().endsWith("ViewModel")))
        .should()
        .dependOnClassesThat(
            describe(
                "are controls or windows",
                type ->
                    type.getPackageName().startsWith("javafx.scene")
                        || type.getPackageName().startsWith("javafx.stage")
                        || Library.CONTROLSFX.has(type.getPackageName())
                        || Library.CHARTFX.has(type.getPackageName())))
        .because("law 3: a view-model is tested as a plain object, without a screen")
        .allowEmptyShould(true)
        .check(House.CLASSES);
  }

  @Test
  void coloursComeFromTheTheme() {
    classes()
        .that(
            describe(
                "are of the window but not of its theme",
                type -> Room.of(type).startsWith("ui.") && !Room.of(type).equals("ui.theme")))
        .should(
            Calls.notCall(
                "for a colour of its own",
                target ->
                    target.getOwner().getName().equals(COLOUR)
                        && MAKES_COLOUR.contains(target.getName())))
        .because("law 9: colours are looked up in the theme, so that each theme is whole")
        .allowEmptyShould(true)
        .check(House.CLASSES);
    assertThat(
            House.OWN_CLASSES.stream()
                .filter(type -> !Room.of(type).equals("ui.theme"))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(COLOUR))
                .filter(access -> !access.getTarget().getName().equals("TRANSPARENT"))
                .map(access -> access.getDescription()))
        .as("law 9: a named colour is one that no theme can change")
        .isEmpty();
  }

  @Test
  void colourNumbersStandInTheThemeOnly() {
    List<String> found = new ArrayList<>();
    for (Path file : House.committedText()) {
      String name = House.named(file);
      if (name.startsWith("src/main/") && name.contains("/ui/") && !name.contains("/ui/theme/")) {
        Pattern colour = name.endsWith(".java") ? QUOTED_COLOUR : COLOUR_NUMBER;
        House.lines(file).stream()
            .filter(line -> colour.matcher(line).find())
            .forEach(line -> found.add(name + ": " + line.strip()));
      }
    }
    assertThat(found).as("law 9: colours only as theme look-ups").isEmpty();
  }

  @Test
  void colourNumbersAreRecognised() {
    assertThat(COLOUR_NUMBER.matcher("-fx-fill: #12ab9f;").find()).isTrue();
    assertThat(COLOUR_NUMBER.matcher("-fx-fill: rgba(1, 2, 3, 0.5);").find()).isTrue();
    assertThat(COLOUR_NUMBER.matcher("onAction=\"#close\"").find()).isFalse();
    assertThat(QUOTED_COLOUR.matcher("setStyle(\"-fx-fill: #fff\")").find()).isTrue();
    assertThat(QUOTED_COLOUR.matcher("/// See [#add] for it.").find()).isFalse();
  }

  private static boolean isPanel(String room) {
    return room.startsWith("ui.")
        && !Set.of("ui.fx", "ui.control", "ui.shell", "ui.theme").contains(room);
  }

  private static boolean extendsClass(JavaClass type, String ancestor) {
    return type.getAllRawSuperclasses().stream()
        .anyMatch(parent -> parent.getName().equals(ancestor));
  }

  private static Set<String> files(Predicate<JavaClass> wanted) {
    Set<String> files = new TreeSet<>();
    for (JavaClass type : House.CLASSES) {
      if (wanted.test(type)) {
        files.add(House.topLevel(type).getSimpleName());
      }
    }
    return files;
  }
}
