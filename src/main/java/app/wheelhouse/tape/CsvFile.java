package app.wheelhouse.tape;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A CSV file open for reading: its header, then the rows that have as many cells as the header.
///
/// Lines of the wrong width or length and damaged compression go to the log; blank lines are
/// counted.
final class CsvFile implements AutoCloseable {
  private final ByteLines lines;
  private final BadRowLog log;
  private final CsvHeader header;
  private final CsvRow row;
  private long rows;
  private long blank;
  private boolean ended;

  private CsvFile(ByteLines lines, BadRowLog log, CsvHeader header) {
    this.lines = lines;
    this.log = log;
    this.header = header;
    this.row = new CsvRow(header);
  }

  /// Opens the file and reads its header.
  ///
  /// @throws RowProblem when line 1 is no header
  /// @throws TapeException when the file cannot be read
  static CsvFile open(Path path, BadRowLog log) throws RowProblem {
    ByteLines lines = TapeInput.open(path, ByteLines.LONGEST);
    try {
      return new CsvFile(lines, log, header(lines));
    } catch (RowProblem | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private static CsvHeader header(ByteLines lines) throws RowProblem {
    if (!lines.next()) {
      String trouble = lines.trouble();
      throw new RowProblem(trouble == null ? "the file is empty" : trouble);
    }
    if (lines.isTooLong()) {
      throw new RowProblem("the first line is longer than any header; is this a text file?");
    }
    String excerpt = Excerpt.of(lines.bytes(), lines.start(), lines.end());
    if (lines.isBlank()) {
      throw new RowProblem("the first line is blank where the column names should be");
    }
    for (int i = lines.start(); i < lines.end(); i++) {
      int b = lines.bytes()[i];
      if (b >= 0 && b < ' ' && b != '\t') {
        throw new RowProblem("the file is not plain text; it begins '" + excerpt + "'");
      }
    }
    CsvHeader header = CsvHeader.parse(lines.bytes(), lines.start(), lines.end());
    if (header.looksLikeData()) {
      throw new RowProblem(
          "the header is missing; the first line must name the columns, it is '" + excerpt + "'");
    }
    return header;
  }

  CsvHeader header() {
    return header;
  }

  /// The next row, valid until the next call; null at the end.
  ///
  /// @throws TapeException on a bad row when the policy is STOP
  @Nullable CsvRow next() {
    while (!ended && lines.next()) {
      if (lines.isBlank()) {
        blank++;
        continue;
      }
      rows++;
      if (lines.isTooLong()) {
        reject("the line is longer than " + ByteLines.LONGEST + " bytes");
        continue;
      }
      try {
        row.take(lines.bytes(), lines.start(), lines.end(), lines.line());
        return row;
      } catch (RowProblem e) {
        reject(e.reason());
      }
    }
    end();
    return null;
  }

  private void end() {
    String trouble = lines.trouble();
    if (!ended && trouble != null) {
      log.add(lines.line() + 1, trouble);
    }
    ended = true;
  }

  private void reject(String reason) {
    rows--;
    log.add(lines.line(), reason);
  }

  /// Takes back a row given out, because its content is bad.
  void reject(long line, String reason) {
    rows--;
    log.add(line, reason);
  }

  /// Rows given out so far and not rejected.
  long rows() {
    return rows;
  }

  /// Blank lines so far.
  long blank() {
    return blank;
  }

  @Override
  public void close() {
    lines.close();
  }
}
