package app.wheelhouse.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsFileTest {
  private static final String MASTER = "0x" + "a1".repeat(20);
  private static final String AGENT = "0x" + "b2".repeat(20);

  @TempDir Path folder;

  private static SavedAccount account(String name) {
    return new SavedAccount(name, "testnet", MASTER, "", false, 0);
  }

  @Test
  void holdsNoneBeforeTheFirst() throws IOException {
    assertThat(new AccountsFile(folder.resolve("new")).read()).isEmpty();
  }

  @Test
  void readsWhatItWrote() throws IOException {
    AccountsFile file = new AccountsFile(folder.resolve("new"));
    List<SavedAccount> accounts =
        List.of(
            account("main"), account("second").withAgent(AGENT).proven(true, 1_800_000_000_000L));

    file.write(accounts);

    assertThat(file.read()).isEqualTo(accounts);
  }

  @Test
  void aNewAgentIsNotApproved() {
    SavedAccount connected = account("main").withAgent(AGENT).proven(true, 5);

    assertThat(connected.withAgent("0x" + "c3".repeat(20)))
        .returns(false, SavedAccount::approved)
        .returns(0L, SavedAccount::validUntil);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"version\": 2, \"accounts\": []}",
        "{\"version\": 1}",
        "{\"version\": 1, \"accounts\": [{\"name\": \"main\"}]}",
        "{\"version\": 1, \"accounts\": [], \"accounts\": []}"
      })
  void leavesAFileThatItCannotReadAsItIs(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("accounts.json"), text);

    assertThatThrownBy(() -> new AccountsFile(folder).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("accounts.json")
        .hasMessageContaining("Move the file away");
    assertThat(file).hasContent(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "../up", "a\u202eb"})
  void aNameIsPlain(String name) {
    assertThatThrownBy(() -> account(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPrivateKeyIsNoAddress() {
    assertThatThrownBy(
            () -> new SavedAccount("main", "testnet", "0x" + "a1".repeat(32), "", false, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
