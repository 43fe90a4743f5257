package app.wheelhouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.ViewLoader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Law 10: JavaFX says nothing when a `${…}` path leads nowhere, so this does.
class FxmlTest {
  private static final Path ROOT = Path.of("src/main/resources/app/wheelhouse/ui");
  private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]+)\"");
  private static final Pattern BINDING = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern TEXT = Pattern.compile("\"%([^\"]+)\"");
  private static final Pattern LITERAL =
      Pattern.compile("(?:text|accessibleText|loading|empty|stale|error)=\"(?![%$])([^\"]+)\"");

  static List<Path> fxmls() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
    }
  }

  @Test
  void thereArePanels() throws IOException {
    assertThat(fxmls()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("fxmls")
  void everyBindingLeadsToAProperty(Path fxml) throws Exception {
    String text = Files.readString(fxml);
    Class<?> controller = Class.forName(all(CONTROLLER, text).iterator().next());
    for (String path : all(BINDING, text)) {
      List<String> steps = Arrays.asList(path.split("\\."));
      assertThat(steps.getFirst()).as(path).isEqualTo("controller");
      Class<?> type = controller;
      for (String step : steps.subList(1, steps.size())) {
        type = getter(type, step, fxml + " ${" + path + "}");
      }
      String last = steps.getLast();
      Class<?> owner = controller;
      for (String step : steps.subList(1, steps.size() - 1)) {
        owner = getter(owner, step, path);
      }
      assertThat(owner.getMethods())
          .as(fxml + " ${" + path + "} must be observable, or it is read once")
          .anyMatch(method -> method.getName().equals(last + "Property"));
    }
  }

  @ParameterizedTest
  @MethodSource("fxmls")
  void everyTextIsInTheBundle(Path fxml) throws IOException {
    Set<String> known = new ViewLoader(Locale.ENGLISH).texts().keySet();

    assertThat(known).containsAll(all(TEXT, Files.readString(fxml)));
  }

  @ParameterizedTest
  @MethodSource("fxmls")
  void wordsComeOnlyFromTheBundle(Path fxml) throws IOException {
    assertThat(all(LITERAL, Files.readString(fxml))).isSubsetOf(Set.of("Wheelhouse"));
  }

  private static Class<?> getter(Class<?> type, String name, String where) {
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(type.getMethods())
        .filter(method ->
            method.getName().equals("get" + capital) || method.getName().equals("is" + capital))
        .findFirst()
        .map(Method::getReturnType)
        .orElseThrow(
            () -> new AssertionError(where + ": " + type.getName() + " has no getter of " + name));
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
