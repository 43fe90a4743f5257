package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.FxThread;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's file chooser and the environment of this process.
public final class FileSecretSource implements SecretSource {
  private static final long LONGEST = 4_096;

  private final VaultTexts texts;
  private final Supplier<Window> owner;

  /// @param owner the settings window, asked when a file is to be chosen
  public FileSecretSource(ResourceBundle texts, Supplier<Window> owner) {
    this.texts = new VaultTexts(texts);
    this.owner = owner;
  }

  @Override
  public void file(Consumer<Taken> read, Consumer<String> failed) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.of("file.title"));
    File chosen = chooser.showOpenDialog(owner.get());
    if (chosen != null) {
      Path file = chosen.toPath();
      FxThread.ask(
          "vault-file",
          () -> new Taken(file.toString(), characters(file)),
          read,
          problem -> failed.accept(texts.of("file.failed", file.toString(), reason(problem))));
    }
  }

  /// A name that nothing was read from cannot leak a secret; other messages stay unsaid.
  private String reason(Exception problem) {
    return problem instanceof TooLong ? texts.of("file.large") : texts.of("file.unreadable");
  }

  private static char[] characters(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new TooLong();
    }
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    Arrays.fill(bytes, (byte) 0);
    char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
    Arrays.fill(decoded.array(), '\0');
    return characters;
  }

  @Override
  public Optional<char[]> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).map(String::toCharArray);
  }

  /// More than any secret has.
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }
}
