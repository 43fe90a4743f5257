package app.wheelhouse.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void startsWithTheDefaultsAndWritesNothingUnasked() throws IOException {
    try (SettingsFile file = SettingsFile.open(folder.resolve("new"))) {
      assertThat(file.problems()).isEmpty();
      assertThat(file.settings().get(AppearanceSettings.THEME)).isEqualTo("dark");
    }
    assertThat(folder.resolve("new/settings.json")).doesNotExist();
  }

  @Test
  void holdsOnlyWhatWasChanged() throws IOException {
    try (SettingsFile file = SettingsFile.open(folder)) {
      file.settings().set(AppearanceSettings.THEME, "light");
      file.settings().set(ChartSettings.EMA_FAST, 21);
      file.settings().set(RiskSettings.SLIPPAGE, new BigDecimal("0.15"));
      file.settings().set(RiskSettings.PER_TRADE, new BigDecimal("1.00"));
      file.settings().set(NotifySettings.SOUNDS, true);
    }
    assertThat(json())
        .isEqualToIgnoringWhitespace(
            """
            {"version": 1, "settings": {"appearance.theme": "light", "chart.ema-fast": 21,
             "risk.slippage": 0.15, "notify.sounds": true}}
            """);
    Settings again = SettingsFile.open(folder).settings();
    assertThat(again.get(AppearanceSettings.THEME)).isEqualTo("light");
    assertThat(again.get(ChartSettings.EMA_FAST)).isEqualTo(21);
    assertThat(again.get(RiskSettings.SLIPPAGE)).isEqualByComparingTo("0.15");
    assertThat(again.get(NotifySettings.SOUNDS)).isTrue();
  }

  @Test
  void onlyTheOwnerReadsItAndNoHalfFileStays() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (SettingsFile file = SettingsFile.open(folder)) {
      file.settings().set(ChartSettings.EMA_FAST, 21);
      file.save();
      file.settings().set(ChartSettings.EMA_FAST, 22);
    }
    for (String name : List.of("settings.json", "settings.previous.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void keepsTheOneBefore() throws IOException {
    try (SettingsFile file = SettingsFile.open(folder)) {
      file.settings().set(ChartSettings.EMA_FAST, 21);
      file.save();
      file.settings().set(ChartSettings.EMA_FAST, 22);
    }
    assertThat(json()).contains("22");
    assertThat(Files.readString(folder.resolve("settings.previous.json"))).contains("21");
  }

  @Test
  void whatItDoesNotKnowIsWrittenBack() throws IOException {
    write(
        """
        {"version": 1, "settings": {"chart.later": {"a": [1, 2]}, "chart.ema-fast": 9}}\
        """);
    try (SettingsFile file = SettingsFile.open(folder)) {
      assertThat(file.problems()).isEmpty();
      file.settings().reset(ChartSettings.EMA_FAST);
    }
    assertThat(json())
        .isEqualToIgnoringWhitespace(
            """
            {"version": 1, "settings": {"chart.later": {"a": [1, 2]}}}\
            """);
  }

  @Test
  void aWrongValueIsReportedAndStaysUntilTheTraderChangesIt() throws IOException {
    write(
        """
        {"version": 1, "settings": {"chart.ema-fast": 900, "chart.volume": false}}\
        """);
    try (SettingsFile file = SettingsFile.open(folder)) {
      assertThat(file.settings().get(ChartSettings.EMA_FAST)).isEqualTo(20);
      assertThat(file.settings().get(ChartSettings.VOLUME)).isFalse();
      assertThat(file.problems())
          .containsExactly(
              "chart.ema-fast is 900 in the file, and the default is used instead."
                  + " Enter a whole number from 0 to 400.");
      file.settings().set(ChartSettings.EMA_SLOW, 60);
      file.save();
      assertThat(json()).contains("\"chart.ema-fast\" : 900");
      file.settings().reset(ChartSettings.EMA_FAST);
    }
    assertThat(json()).doesNotContain("chart.ema-fast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{\"version\": 1, \"settings\": {\"chart.volume\": fal",
        "{\"version\": 1}",
        "[1]",
        "{\"version\": 2, \"settings\": {}}",
        "{\"version\": 1, \"settings\": {\"a\": 1, \"a\": 2}}",
        "{\"version\": 1, \"settings\": {}} more"
      })
  void anUnreadableFileIsSetAside(String text) throws IOException {
    write(text);
    Files.writeString(folder.resolve("settings.unreadable.json"), "an older one");
    try (SettingsFile file = SettingsFile.open(folder)) {
      Path aside = folder.resolve("settings.unreadable-2.json");
      assertThat(file.setAside()).contains(aside);
      assertThat(file.problems()).hasSize(1).first().asString().contains(aside.toString());
      file.settings().set(ChartSettings.EMA_FAST, 21);
    }
    assertThat(folder.resolve("settings.unreadable-2.json")).hasContent(text);
    assertThat(folder.resolve("settings.unreadable.json")).hasContent("an older one");
    assertThat(json()).contains("21");
  }

  @Test
  void bytesThatAreNoTextAreSetAside() throws IOException {
    Files.write(folder.resolve("settings.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(SettingsFile.open(folder).setAside()).isPresent();
  }

  @Test
  void withoutAFolderItWorksInMemoryAndSaysSo() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    try (SettingsFile file = SettingsFile.open(taken)) {
      assertThat(file.isInMemory()).isTrue();
      assertThat(file.problems())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("Changes of settings are lost when the desk closes");
      file.settings().set(ChartSettings.EMA_FAST, 21);
      assertThat(file.settings().get(ChartSettings.EMA_FAST)).isEqualTo(21);
      assertThat(file.save()).isEmpty();
    }
    assertThat(taken).hasContent("a file");
  }

  @Test
  void aFileThatCannotBeReadIsNotReplaced() throws IOException {
    Path file = Files.createDirectory(folder.resolve("settings.json"));
    try (SettingsFile settings = SettingsFile.open(folder)) {
      assertThat(settings.isInMemory()).isTrue();
      settings.settings().set(ChartSettings.EMA_FAST, 21);
    }
    assertThat(file).isDirectory();
  }

  @Test
  void ofTwoDesksTheLastToSaveWins() {
    try (SettingsFile one = SettingsFile.open(folder);
        SettingsFile two = SettingsFile.open(folder)) {
      one.settings().set(ChartSettings.EMA_FAST, 21);
      two.settings().set(ChartSettings.EMA_SLOW, 61);
      assertThat(one.save()).isEmpty();
      assertThat(two.save()).isEmpty();
    }
    Settings kept = SettingsFile.open(folder).settings();
    assertThat(kept.get(ChartSettings.EMA_SLOW)).isEqualTo(61);
    assertThat(kept.get(ChartSettings.EMA_FAST)).isEqualTo(20);
  }

  @Test
  void remembersTheLayoutThatNoPageShows() {
    try (SettingsFile file = SettingsFile.open(folder)) {
      file.settings().set(LayoutSettings.DIVIDERS, "0.2 0.8");
    }
    Settings again = SettingsFile.open(folder).settings();
    assertThat(again.get(LayoutSettings.DIVIDERS)).isEqualTo("0.2 0.8");
    assertThat(SettingsTransfer.export(again)).doesNotContain("layout");
  }

  @Test
  void manyChangesAreOneSave() throws IOException {
    Deque<Runnable> queue = new ArrayDeque<>();
    List<String> failed = new ArrayList<>();
    try (SettingsFile file = SettingsFile.open(folder)) {
      file.saveOnChange(queue::add, failed::add);
      file.settings().set(ChartSettings.EMA_FAST, 21);
      file.settings().set(ChartSettings.EMA_FAST, 22);
      assertThat(queue).hasSize(1);
      queue.remove().run();
      assertThat(json()).contains("22");
      file.settings().set(ChartSettings.EMA_FAST, 23);
      assertThat(queue).hasSize(1);
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void aSaveThatFailsSaysWhyAndIsTriedAgain() throws IOException {
    Path inner = folder.resolve("inner");
    try (SettingsFile file = SettingsFile.open(inner)) {
      file.settings().set(ChartSettings.EMA_FAST, 21);
      Files.delete(inner);
      assertThat(file.save())
          .hasValueSatisfying(
              why -> assertThat(why).startsWith("The settings could not be saved in " + inner));
      Files.createDirectory(inner);
      assertThat(file.save()).isEmpty();
    }
    assertThat(inner.resolve("settings.json")).exists();
  }

  private String json() throws IOException {
    return Files.readString(folder.resolve("settings.json"));
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);
  }
}
