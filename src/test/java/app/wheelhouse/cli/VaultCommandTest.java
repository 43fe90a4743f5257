package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Secret;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import app.wheelhouse.vault.VaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultCommandTest {
  private static final String PASS = "plum quartz otter";
  private static final String OTHER = "violin moat lantern";
  private static final String KEY = "0x" + "0123456789".repeat(6) + "0123";
  private static final String MODEL = "sk-or-v1-00c0ffee00c0ffee";

  @TempDir private static Path prepared;
  @TempDir private Path folder;
  private final VaultRan vault = new VaultRan();
  private Path config = Path.of("");

  @BeforeEach
  void startsEmpty() {
    config = folder.resolve("config");
    vault.environment.put("WHEELHOUSE_CONFIG", config.toString());
    vault.environment.put("PASS", PASS);
    vault.environment.put("OTHER", OTHER);
    vault.environment.put("AGENT", KEY);
    vault.environment.put("MODEL", MODEL);
  }

  private Ran run(String words) {
    return vault.run((Object[]) words.split(" "));
  }

  private String ok(String words) {
    Ran ran = run(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  /// Made once: each derivation takes its time.
  @BeforeAll
  static void makesOne() throws VaultException, IOException {
    VaultClock clock = new VaultClock(() -> new VaultRan().millis, () -> 0);
    try (Vault made = Vault.in(prepared, clock, VaultCost.LEAST)) {
      made.create(PASS.toCharArray(), VaultCost.LEAST);
      byte[] model = MODEL.getBytes(StandardCharsets.UTF_8);
      made.add(
          new CredentialId(CredentialKind.HYPERLIQUID_AGENT, "hyperliquid", "agent"),
          HexFormat.of().parseHex(KEY.substring(2)),
          "desk");
      made.add(new CredentialId(CredentialKind.AI_KEY, "openrouter", "main"), model, "");
      made.add(new CredentialId(CredentialKind.AI_KEY, "one", "two"), model, "");
      made.add(new CredentialId(CredentialKind.AI_KEY, "two", "two"), model, "");
    }
  }

  private void filledByCommands() {
    ok("create --passphrase-env PASS");
    ok("add agent --kind hyperliquid-agent --passphrase-env PASS --from-env AGENT --note desk");
    ok("add main --kind ai-key --owner openrouter --passphrase-env PASS --from-env MODEL");
  }

  private void filled() throws IOException {
    Files.createDirectories(config);
    Files.copy(prepared.resolve("vault.bin"), config.resolve("vault.bin"));
  }

  @Test
  void makesAVaultAndSaysWhereItIs() {
    String said = ok("create --passphrase-env PASS");
    assertThat(said)
        .contains("The vault is at " + config.resolve("vault.bin"))
        .contains("19 MiB of memory and 1 passes");
    assertThat(config.resolve("vault.bin")).exists();
  }

  @Test
  void theFolderMayBeNamed() {
    for (String option : List.of("--config", "--data")) {
      Path other = folder.resolve(option);
      assertThat(vault.run("create", option, other, "--passphrase-env", "PASS").exit()).isZero();
      assertThat(other.resolve("vault.bin")).exists();
    }
    assertThat(config).doesNotExist();
  }

  @Test
  void keepsListsAndRemoves() throws VaultException {
    filledByCommands();
    vault.millis += TimeUnit.DAYS.toMillis(1);
    assertThat(ok("list --passphrase-env PASS").lines())
        .containsExactly(
            "NAME   KIND               OWNER        AGE    NOTE",
            "agent  hyperliquid-agent  hyperliquid  1 day  desk",
            "main   ai-key             openrouter   1 day");
    assertThat(kept(CredentialKind.HYPERLIQUID_AGENT, "hyperliquid", "agent"))
        .isEqualTo(HexFormat.of().parseHex(KEY.substring(2)));
    assertThat(kept(CredentialKind.AI_KEY, "openrouter", "main"))
        .isEqualTo(MODEL.getBytes(StandardCharsets.UTF_8));
    assertThat(ok("remove agent --passphrase-env PASS"))
        .startsWith("Removed hyperliquid-agent hyperliquid agent.");
    ok("remove main --passphrase-env PASS");
    assertThat(ok("list --passphrase-env PASS")).startsWith("The vault is empty.");
  }

  @Test
  void askedToItTellsHowToRemoveTheSource() throws IOException {
    ok("create --passphrase-env PASS");
    assertThat(ok("add a --kind ai-key --passphrase-env PASS --from-env MODEL"))
        .contains("unset MODEL");
    Path file = Files.writeString(folder.resolve("key.txt"), KEY + "\r\n");
    Ran ran =
        vault.run("add", "b", "--kind", "evm-key", "--passphrase-env", "PASS", "--from-file", file);
    assertThat(ran.out()).contains("Kept evm-key evm b.").contains("delete " + file);
    assertThat(file).as("that is the trader's to do").exists();
  }

  @Test
  void replacesAKey() throws VaultException, IOException {
    filled();
    vault.environment.put("NEXT", "sk-or-v1-next-next-next");
    vault.millis += TimeUnit.DAYS.toMillis(100);
    Ran again =
        run("add main --kind ai-key --owner openrouter --passphrase-env PASS --from-env NEXT");
    assertThat(again.refused(ExitCode.INPUT)).contains("has ai-key openrouter main already");
    assertThat(
            ok(
                "add main --kind AI_KEY --owner openrouter --passphrase-env PASS --from-env NEXT"
                    + " --replace"))
        .startsWith("Replaced ai-key openrouter main.");
    assertThat(kept(CredentialKind.AI_KEY, "openrouter", "main"))
        .isEqualTo("sk-or-v1-next-next-next".getBytes(StandardCharsets.UTF_8));
    assertThat(ok("list --passphrase-env PASS")).contains("100 days", "0 days");
  }

  @Test
  void changesThePassphrase() throws IOException {
    filled();
    assertThat(ok("change-passphrase --passphrase-env PASS --new-passphrase-env OTHER"))
        .startsWith("The passphrase was changed.");
    assertThat(run("list --passphrase-env PASS").refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines("The passphrase is wrong, or the file was changed.");
    assertThat(ok("list --passphrase-env OTHER")).contains("agent", "main");
  }

  @Test
  void aPassphraseComesFromAFileToo() throws IOException {
    Path file = Files.writeString(folder.resolve("pass.txt"), PASS + "\n");
    assertThat(vault.run("create", "--passphrase-file", file).exit()).isZero();
    ok("list --passphrase-env PASS");
  }

  @Nested
  class WhenSomebodyTypes {
    @Test
    void everythingIsAskedUnseen() throws VaultException {
      vault.typed.addAll(List.of(PASS, PASS));
      ok("create");
      vault.typed.addAll(List.of(PASS, " " + KEY + " "));
      ok("add agent --kind hyperliquid-agent");
      vault.typed.addAll(List.of(PASS, OTHER, OTHER));
      ok("change-passphrase");
      vault.typed.add(OTHER);
      assertThat(ok("list")).contains("agent");
      assertThat(vault.said)
          .contains("New passphrase: The same again: ", "Passphrase: Secret: ")
          .doesNotContain(KEY, PASS);
      assertThat(vault.typed).isEmpty();
    }

    @Test
    void aSlipMakesNoVault() {
      vault.typed.addAll(List.of(PASS, PASS + "x"));
      assertThat(run("create").refused(ExitCode.INPUT)).contains("were not the same");
      assertThat(config).doesNotExist();
    }

    @Test
    void whereNobodyCanAScriptIsToldHow() {
      vault.isScript = true;
      for (String words : List.of("create", "list", "remove x", "change-passphrase")) {
        assertThat(run(words).refused(ExitCode.USAGE)).contains("…-env VAR", "…-file FILE");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                | Say what to do: vault create, list, add, remove, change-passphrase, remember or forget
          add                                               | NAME
          add x --passphrase-env PASS --from-env MODEL      | Say what it is: --kind
          add x --kind gold --passphrase-env PASS           | it is one of hyperliquid-agent, evm-key, venue-key, ai-key
          add x/y --kind ai-key --passphrase-env PASS       | A name has 1 to 32
          add x --kind ai-key --owner ä --passphrase-env PASS | An owner has 1 to 48
          add x --kind ai-key --from-env A --from-file B    | not both
          add x --kind ai-key --replace --note n            | leave out --note
          list --passphrase-env A --passphrase-file B       | not both
          list --passphrase secret                          | Unknown option
          create --config=                                  | --config names no folder
          remove                                            | NAME
          """)
  void aWrongCommandLineIsAnsweredByASentence(String words, String sentence) {
    Ran ran = words.isEmpty() ? vault.run() : run(words);
    assertThat(ran.refused(ExitCode.USAGE)).contains(sentence).doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create --passphrase-env PASS                           | There is a vault at
          create --passphrase-env NONE                           | The variable NONE is not set, or empty
          list --passphrase-file none.txt                        | The file none.txt cannot be read
          list --passphrase-env OTHER                            | The passphrase is wrong, or the file was changed.
          remove nobody --passphrase-env PASS                    | no such credential
          remove two --passphrase-env PASS                       | 2 credentials have that name
          add x --kind evm-key --passphrase-env PASS --from-env MODEL | A private key has 64 hex digits
          add x --kind ai-key --passphrase-env PASS --from-env NONE   | The variable NONE is not set
          change-passphrase --passphrase-env PASS --new-passphrase-env SHORT | At least 8 characters
          change-passphrase --passphrase-env OTHER --new-passphrase-env PASS | The passphrase is wrong
          """)
  void whatCannotBeDoneIsSaidAndChangesNothing(String words, String sentence) throws IOException {
    filled();
    vault.environment.put("SHORT", "short");
    byte[] before = Files.readAllBytes(config.resolve("vault.bin"));
    assertThat(run(words).refused(ExitCode.INPUT)).contains(sentence).doesNotContain("Exception");
    assertThat(Files.readAllBytes(config.resolve("vault.bin"))).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoSecretIsRefused() throws IOException {
    filled();
    byte[][] contents = {new byte[5_000], {}, {'\n'}, {(byte) 0xff, (byte) 0xfe, 'a'}};
    for (byte[] content : contents) {
      Path file = Files.write(folder.resolve("key.txt"), content);
      Ran ran =
          vault.run(
              "add", "x", "--kind", "ai-key", "--passphrase-env", "PASS", "--from-file", file);
      assertThat(ran.refused(ExitCode.INPUT)).contains(file.toString());
    }
  }

  @Test
  void nothingThatIsWrittenHoldsASecret() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream everything = new ByteArrayOutputStream();
    PrintStream caught = new PrintStream(everything, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    try {
      filledByCommands();
      Path file = Files.writeString(folder.resolve("key.txt"), KEY);
      vault.run("add", "f", "--kind", "evm-key", "--passphrase-env", "PASS", "--from-file", file);
      Files.delete(file);
      run("add main --kind ai-key --passphrase-env PASS --from-env AGENT --replace");
      run("add wrong --kind evm-key --passphrase-env PASS --from-env MODEL");
      run("list --passphrase-env PASS");
      run("list --passphrase-env MODEL");
      run("remove f --passphrase-env PASS");
      run("change-passphrase --passphrase-env PASS --new-passphrase-env OTHER");
      run("change-passphrase --passphrase-env PASS --new-passphrase-env OTHER");
      run("create --passphrase-env OTHER");
      Path foreign = Files.createDirectory(folder.resolve("foreign"));
      Files.write(foreign.resolve("vault.bin"), new byte[] {1, 2, 3});
      vault.run("list", "--config", foreign, "--passphrase-env", "OTHER");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    everything.write(vault.said.toString().getBytes(StandardCharsets.UTF_8));
    int files = 0;
    try (var written = Files.walk(folder)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        everything.write(Files.readAllBytes(file));
        files++;
      }
    }
    assertThat(files).as("vault, generation before, lock, foreign").isEqualTo(4);
    String all = everything.toString(StandardCharsets.ISO_8859_1);
    assertThat(all).contains("Kept ai-key openrouter main.", "WHVAULT", "is not a vault");
    byte[] raw = HexFormat.of().parseHex(KEY.substring(2));
    for (String planted : List.of(KEY.substring(2), MODEL, PASS, OTHER)) {
      for (Charset form : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
        assertThat(all)
            .doesNotContain(new String(planted.getBytes(form), StandardCharsets.ISO_8859_1));
      }
      assertThat(all.toUpperCase(Locale.ROOT)).doesNotContain(planted.toUpperCase(Locale.ROOT));
    }
    assertThat(all).doesNotContain(new String(raw, StandardCharsets.ISO_8859_1));
  }

  private byte[] kept(CredentialKind kind, String owner, String name) throws VaultException {
    VaultClock clock = new VaultClock(() -> vault.millis, () -> 0);
    try (Vault opened = Vault.in(config, clock, VaultCost.LEAST)) {
      opened.unlock(PASS.toCharArray());
      try (Secret secret = opened.lease(new CredentialId(kind, owner, name))) {
        return secret.use(byte[]::clone);
      }
    }
  }
}
