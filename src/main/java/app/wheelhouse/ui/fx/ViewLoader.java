package app.wheelhouse.ui.fx;

import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a panel: its FXML, the texts, and the controller that was made for it.
public final class ViewLoader {
  private final ResourceBundle texts;

  /// @param locale of the texts, as the trader chose it
  public ViewLoader(Locale locale) {
    this.texts = Texts.of(locale);
  }

  public ResourceBundle texts() {
    return texts;
  }

  /// Loads `fxml` beside the class of `controller`.
  ///
  /// @throws IllegalStateException naming the file when it is missing or wrong
  public Parent load(Object controller, String fxml) {
    URL resource = controller.getClass().getResource(fxml);
    if (resource == null) {
      throw new IllegalStateException("No " + fxml + " beside " + controller.getClass().getName());
    }
    FXMLLoader loader = new FXMLLoader(resource, texts);
    loader.setControllerFactory(type -> given(type, controller, fxml));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new IllegalStateException("Could not load " + fxml + ": " + reason(e), e);
    }
  }

  /// FXML wraps what went wrong in messages that name only the file.
  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName() + " " + deepest.getMessage();
  }

  private static Object given(Class<?> wanted, Object controller, String fxml) {
    if (!wanted.isInstance(controller)) {
      throw new IllegalStateException(
          fxml + " wants " + wanted.getName() + ", not " + controller.getClass().getName());
    }
    return controller;
  }
}
