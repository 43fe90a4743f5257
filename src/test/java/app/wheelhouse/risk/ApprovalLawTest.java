package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Law 4: only this room makes an approval; the compiler says so.
class ApprovalLawTest {

  @Test
  void approvalsAreFinalWithoutAPublicWayToMakeThem() {
    Class<?>[] kinds = ApprovedAction.class.getPermittedSubclasses();
    assertThat(kinds).hasSize(5);
    for (Class<?> kind : kinds) {
      assertThat(Modifier.isFinal(kind.getModifiers())).as("final %s", kind).isTrue();
      for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
        assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED))
            .as("no way in: %s", constructor)
            .isZero();
      }
    }
  }

  @Test
  void noGateIsBuiltWithOtherChecks() {
    for (Constructor<?> constructor : RiskEngine.class.getDeclaredConstructors()) {
      assertThat(Modifier.isPublic(constructor.getModifiers())).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new ApprovedOrder(java.util.List.of(), 0, 1, 2)",
        "new ApprovedModify(null, null, 2)",
        "new ApprovedCancel(null, null, null, 2)",
        "new ApprovedLeverage(null, null, 3, 2)",
        "new ApprovedMargin(null, null, null, 2)",
        "new ApprovedAction() {}",
        "new RiskEngine(null)"
      })
  void doesNotCompileOutsideTheRoom(String expression) throws IOException, URISyntaxException {
    List<String> errors = errors("Object made = " + expression + ";");
    assertThat(errors).as(expression).isNotEmpty();
    assertThat(errors)
        .allMatch(code -> code.contains("not.def.public") || code.contains("sealed"), expression);
  }

  @Test
  void aSoundUserOfTheGateCompiles() throws IOException, URISyntaxException {
    assertThat(errors("Object made = RiskEngine.standard();")).isEmpty();
  }

  /// Codes of the compile errors of a statement in another package.
  private static List<String> errors(String statement) throws IOException, URISyntaxException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String code =
        "package outside; import app.wheelhouse.risk.*; class User { void use() { "
            + statement
            + " } }";
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///outside/User.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
          }
        };
    String classPath = home(RiskEngine.class) + File.pathSeparator + home(NullMarked.class);
    List<String> options = List.of("-proc:none", "-cp", classPath);
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, found, options, null, List.of(source));
    task.analyze(); // stops before class files are written
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::getCode)
        .toList();
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
