package app.wheelhouse.store;

import static app.wheelhouse.store.EvidenceSamples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceBook.Kept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceBookTest {
  @TempDir Path directory;

  private Path folder() {
    return directory.resolve("evidence");
  }

  private Path index() {
    return folder().resolve("index.jsonl");
  }

  private Path blob(Evidence evidence) {
    return folder().resolve(evidence.id().substring(0, 2)).resolve(evidence.id() + ".json.gz");
  }

  private static List<String> ids(EvidenceListing listing) {
    return listing.entries().stream().map(EvidenceEntry::id).toList();
  }

  @Test
  void givesBackWhatItKeptAlsoAfterARestart() throws Exception {
    List<Evidence> kept = new ArrayList<>();
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      for (int i = 0; i < 50; i++) {
        Evidence evidence = numbered(i);
        assertThat(book.keep(evidence, "demo-1")).isEqualTo(Kept.NEW);
        kept.add(evidence);
      }
    }
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      for (Evidence evidence : kept) {
        assertThat(book.find(evidence.id())).contains(evidence);
        assertThat(book.find(evidence.id().substring(0, 12).toUpperCase(java.util.Locale.ROOT)))
            .contains(evidence);
      }
      EvidenceListing all = book.all("demo-1");
      assertThat(ids(all)).isEqualTo(kept.stream().map(Evidence::id).toList());
      assertThat(all.notes()).isEmpty();
      assertThat(all.entries().getFirst()).isEqualTo(EvidenceEntry.of(kept.getFirst(), "demo-1"));
      assertThat(book.size().pieces()).isEqualTo(50);
      assertThat(book.size().bytes()).isGreaterThan(Files.size(index()));
    }
  }

  @Test
  void touchesNothingUntilSomethingIsKept() throws Exception {
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      assertThat(book.find("abcdef")).isEmpty();
      assertThat(book.all().entries()).isEmpty();
      assertThat(book.size()).isEqualTo(new EvidenceBook.Size(0, 0));
      assertThat(book.prune(Long.MAX_VALUE)).isZero();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void writesTheSameOnceAndNotesEveryAsk() throws Exception {
    Evidence first = numbered(1);
    Evidence again = EvidenceSamples.usedOtherwise(first, new Evidence.Use(1, 2, 3, 4, true));
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      book.keep(first, "replay-1");
      byte[] written = Files.readAllBytes(blob(first));

      assertThat(book.keep(again, "replay-2")).isEqualTo(Kept.KNOWN);

      assertThat(Files.readAllBytes(blob(first))).isEqualTo(written);
      assertThat(book.find(first.id())).contains(first);
      assertThat(book.all().entries())
          .containsExactly(
              EvidenceEntry.of(first, "replay-1"), EvidenceEntry.of(again, "replay-2"));
      assertThat(book.all("replay-2").entries())
          .singleElement()
          .extracting(entry -> entry.use().cached())
          .isEqualTo(true);
    }
  }

  @Test
  void keepsItsFilesToTheirOwner() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no file modes here");
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      book.keep(numbered(1), "demo-1");
    }
    try (var files = Files.walk(folder())) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void takesThousandsOfPieces() throws Exception {
    try (EvidenceBook book = EvidenceBook.openUnforced(directory)) {
      for (int i = 0; i < 3_000; i++) {
        assertThat(book.keep(numbered(i), "replay-1")).isEqualTo(Kept.NEW);
      }
      assertThat(book.all("replay-1").entries()).hasSize(3_000);
      assertThat(book.size().pieces()).isEqualTo(3_000);
      assertThat(book.find(numbered(2_999).id())).contains(numbered(2_999));
    }
  }

  @Test
  void refusesAnIdThatDoesNotFit() {
    Evidence honest = numbered(1);
    Evidence forged =
        new Evidence(
            "../../escape",
            honest.instrument(),
            honest.time(),
            honest.model(),
            honest.parameters(),
            honest.snapshot(),
            honest.promptVersion(),
            honest.system(),
            honest.user(),
            honest.replies(),
            honest.parserVersion(),
            honest.judgement(),
            honest.use());
    for (EvidenceBook book : List.of(EvidenceBook.open(directory), EvidenceBook.inMemory(3))) {
      assertThatThrownBy(() -> book.keep(forged, "demo-1"))
          .isInstanceOf(EvidenceFailure.class)
          .hasMessageContaining("its id does not fit");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"abc", "xyzxyz", "../../..", "''", "abcdef*"})
  void refusesWhatIsNoBeginningOfAnId(String typed) {
    EvidenceBook book = EvidenceBook.open(directory);
    assertThatThrownBy(() -> book.find(typed))
        .isInstanceOf(EvidenceFailure.class)
        .hasMessageContaining("6 or more hex digits");
  }

  @Test
  void asksForMoreWhereABeginningIsNotEnough() throws Exception {
    try (EvidenceBook book = EvidenceBook.open(directory)) {
      Evidence evidence = numbered(1);
      book.keep(evidence, "demo-1");
      String twin = evidence.id().substring(0, 63) + (evidence.id().endsWith("0") ? "1" : "0");
      Files.copy(blob(evidence), blob(evidence).resolveSibling(twin + ".json.gz"));

      assertThatThrownBy(() -> book.find(evidence.id().substring(0, 8)))
          .isInstanceOf(EvidenceFailure.class)
          .hasMessageContaining("2 pieces of evidence begin with")
          .hasMessageContaining(twin);
      assertThat(book.find(evidence.id())).contains(evidence);
      assertThatThrownBy(() -> book.find(twin))
          .as("another's content under this id")
          .hasMessageContaining("was changed after it was written");
    }
  }

  @Nested
  class Damage {
    private final Evidence first = numbered(1);
    private final Evidence second = numbered(2);

    private EvidenceBook twoKept() throws EvidenceFailure {
      EvidenceBook book = EvidenceBook.open(directory);
      book.keep(first, "demo-1");
      book.keep(second, "demo-1");
      return book;
    }

    @Test
    void saysThatAFileWasChanged() throws Exception {
      try (EvidenceBook book = twoKept()) {
        String json = new String(EvidenceCodec.encode(first), StandardCharsets.UTF_8);
        pack(blob(first), json.replace("hold", "open_long"));

        assertThatThrownBy(() -> book.find(first.id()))
            .isInstanceOf(EvidenceFailure.class)
            .hasMessageContaining(first.id())
            .hasMessageContaining("was changed after it was written");
        assertThat(book.find(second.id())).contains(second);
      }
    }

    @Test
    void saysThatAFileIsDamagedWhereverItIsCutOff() throws Exception {
      try (EvidenceBook book = twoKept()) {
        byte[] whole = Files.readAllBytes(blob(first));
        for (int length = 0; length < whole.length; length += 7) {
          Files.write(blob(first), java.util.Arrays.copyOf(whole, length));
          assertThatThrownBy(() -> book.find(first.id()))
              .as("%d bytes", length)
              .isInstanceOf(EvidenceFailure.class)
              .hasMessageContaining("is damaged");
        }
        assertThat(book.find(second.id())).contains(second);
      }
    }

    @Test
    void saysThatAFlippedBitIsDamageOrHarmless() throws Exception {
      try (EvidenceBook book = twoKept()) {
        byte[] whole = Files.readAllBytes(blob(first));
        for (int at = 0; at < whole.length; at++) {
          byte[] bytes = whole.clone();
          bytes[at] ^= 0x10;
          Files.write(blob(first), bytes);
          try {
            assertThat(book.find(first.id())).as("byte %d", at).contains(first);
          } catch (EvidenceFailure named) {
            assertThat(named).hasMessageContaining(first.id());
          }
        }
      }
    }

    @Test
    void saysThatAFileIsMissing() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Files.delete(blob(first));

        assertThatThrownBy(() -> book.find(first.id().substring(0, 10)))
            .isInstanceOf(EvidenceFailure.class)
            .hasMessageContaining(first.id())
            .hasMessageContaining("demo-1")
            .hasMessageContaining("is missing");
        assertThat(book.find(second.id())).contains(second);
      }
    }

    @Test
    void writesADamagedPieceAnewAndKeepsTheDamagedOneBesideIt() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Files.write(blob(first), new byte[] {1, 2, 3});

        assertThat(book.keep(first, "demo-2")).isEqualTo(Kept.MENDED);

        assertThat(book.find(first.id())).contains(first);
        assertThat(blob(first).resolveSibling(first.id() + ".json.gz.damaged-1"))
            .hasBinaryContent(new byte[] {1, 2, 3});
      }
    }

    @Test
    void losesNoLineAroundOneThatWasCutOff() throws Exception {
      twoKept().close();
      byte[] whole = Files.readAllBytes(index());
      int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
      for (int length = firstLine + 1; length < whole.length; length += 5) {
        Files.write(index(), java.util.Arrays.copyOf(whole, length));
        try (EvidenceBook book = EvidenceBook.open(directory)) {
          assertThat(ids(book.all())).containsExactly(first.id());
          assertThat(book.all().notes())
              .singleElement()
              .asString()
              .contains("last line of evidence/index.jsonl was cut off");

          book.keep(numbered(3), "demo-2");

          assertThat(ids(book.all())).containsExactly(first.id(), numbered(3).id());
          assertThat(book.all().notes())
              .singleElement()
              .asString()
              .contains("Line 2 of evidence/index.jsonl cannot be read");
          assertThat(book.find(second.id())).contains(second);
        }
      }
    }

    @Test
    void countsWhatItDoesNotQuote() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Files.writeString(index(), "rubbish\n".repeat(100), StandardOpenOption.APPEND);
        Files.writeString(index(), "x".repeat(3 << 20) + "\n", StandardOpenOption.APPEND);

        assertThat(ids(book.all())).containsExactly(first.id(), second.id());
        assertThat(book.all().notes()).hasSize(21).last().asString().contains("81 more");
      }
    }

    @Test
    void isNotMisledByAnIdThatIsAPath() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Path elsewhere = Files.writeString(directory.resolve("precious.json.gz"), "x");
        String line = Files.readAllLines(index()).getFirst();
        Files.writeString(
            index(), line.replace(first.id(), "../precious") + "\n", StandardOpenOption.APPEND);

        assertThat(book.prune(Long.MAX_VALUE)).isEqualTo(2);
        assertThat(elsewhere).exists();
      }
    }

    @Test
    void namesADiskThatTakesNoMoreAndGoesOnWhenItDoes() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Evidence third = numbered(3);
        Path inTheWay = blob(third).getParent();
        assertThat(inTheWay).as("a folder of its own").doesNotExist();
        Files.writeString(inTheWay, "a file where the folder must be");

        assertThatThrownBy(() -> book.keep(third, "demo-1"))
            .isInstanceOf(EvidenceFailure.class)
            .hasMessageContaining("ollama:tiny")
            .hasMessageContaining("cannot be replayed")
            .hasMessageContaining("Trading goes on");

        assertThat(ids(book.all())).containsExactly(first.id(), second.id());
        Files.delete(inTheWay);
        assertThat(book.keep(third, "demo-1")).isEqualTo(Kept.NEW);
        assertThat(book.find(third.id())).contains(third);
      }
    }

    @Test
    void namesAnIndexThatCannotBeWritten() throws Exception {
      Files.createDirectories(index());
      try (EvidenceBook book = EvidenceBook.open(directory)) {
        assertThatThrownBy(() -> book.keep(first, "demo-1")).isInstanceOf(EvidenceFailure.class);
        assertThat(book.find(first.id())).as("found without it").contains(first);
        assertThatThrownBy(book::all)
            .isInstanceOf(EvidenceFailure.class)
            .hasMessageContaining("cannot be read");
      }
    }

    @Test
    void takesNoNoticeOfWhatAKillLeftHalfWritten() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Evidence third = numbered(3);
        Files.createDirectories(blob(third).getParent());
        Files.writeString(blob(third).resolveSibling(third.id() + ".part"), "half");

        assertThat(book.find(third.id())).isEmpty();
        assertThat(book.keep(third, "demo-1")).isEqualTo(Kept.NEW);
        assertThat(blob(third).resolveSibling(third.id() + ".part")).doesNotExist();
      }
    }

    @Test
    void keepsWhenItsThreadWasInterrupted() throws Exception {
      try (EvidenceBook book = twoKept()) {
        Thread.currentThread().interrupt();
        book.keep(numbered(3), "demo-1");
        assertThat(Thread.interrupted()).as("the interrupt is not lost").isTrue();
        assertThat(book.find(numbered(3).id())).isPresent();
        assertThat(book.all().entries()).hasSize(3);
      }
    }

    private static void pack(Path file, String json) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
        packing.write(json.getBytes(StandardCharsets.UTF_8));
      }
      Files.write(file, bytes.toByteArray());
    }
  }

  @Nested
  class Removing {
    @Test
    void removesWhatWasLastAskedBeforeATimeAndSaysSo() throws Exception {
      try (EvidenceBook book = EvidenceBook.open(directory)) {
        for (int i = 1; i <= 6; i++) {
          book.keep(numbered(i), "demo-1");
        }
        assertThat(book.prune(60_000 * 4)).isEqualTo(3);

        assertThat(book.find(numbered(3).id())).as("nobody misses it").isEmpty();
        assertThat(book.find(numbered(4).id())).isPresent();
        assertThat(ids(book.all()))
            .containsExactly(numbered(4).id(), numbered(5).id(), numbered(6).id());
        assertThat(book.all().notes())
            .containsExactly(
                "3 pieces of evidence from before 1970-01-01T00:04:00Z were removed on request.");
        assertThat(book.size().pieces()).isEqualTo(3);
        assertThat(book.prune(60_000 * 4)).isZero();

        book.keep(numbered(7), "demo-1");
        assertThat(book.all().entries()).hasSize(4);
      }
      assertThat(folder().resolve("index.jsonl.new")).doesNotExist();
    }
  }

  @Nested
  class InMemory {
    @Test
    void remembersTheNewest() throws Exception {
      EvidenceBook book = EvidenceBook.inMemory(3);
      for (int i = 1; i <= 5; i++) {
        assertThat(book.keep(numbered(i), "demo-1")).isEqualTo(Kept.NEW);
      }
      assertThat(book.find(numbered(2).id())).isEmpty();
      assertThat(book.find(numbered(3).id().substring(0, 8))).contains(numbered(3));
      assertThat(ids(book.all("demo-1"))).hasSize(3);
      assertThat(book.all("demo-2").entries()).isEmpty();
      assertThat(book.size().pieces()).isEqualTo(3);
      assertThat(book.keep(numbered(3), "demo-1")).isEqualTo(Kept.KNOWN);
      book.keep(numbered(6), "demo-1");
      assertThat(book.find(numbered(3).id())).as("asked again, so not the oldest").isPresent();
      assertThat(book.prune(60_000 * 6)).isEqualTo(2);
      assertThat(book.find(numbered(6).id())).isPresent();
    }
  }
}
