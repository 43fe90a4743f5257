package app.wheelhouse.tape;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines without making objects: a line is a range of [#bytes].
///
/// Ends of line are LF or CRLF; a byte order mark is skipped. A line longer than the limit is
/// passed over without being kept. Damaged compression ends the lines and is told by [#trouble].
final class ByteLines implements AutoCloseable {
  /// The limit for a CSV line, bytes: a book of some 5,000 levels.
  static final int LONGEST = 1 << 18;

  private final String file;
  private final InputStream in;
  private final int longest;
  private byte[] bytes = new byte[1 << 16];
  private int limit;
  private int next;
  private int start;
  private int end;
  private long line;
  private boolean ended;
  private boolean tooLong;
  private boolean unfinished;
  private boolean cutShort;
  private @Nullable String trouble;

  ByteLines(String file, InputStream in, int longest) {
    this.file = file;
    this.in = in;
    this.longest = longest;
  }

  /// Moves to the next line.
  ///
  /// @return false at the end of the file, or of its readable part
  /// @throws TapeException when the file cannot be read at all
  boolean next() {
    int scan = next;
    boolean passedOver = false;
    while (true) {
      while (scan < limit && bytes[scan] != '\n') {
        scan++;
      }
      if (scan < limit) {
        return found(scan, scan + 1, passedOver);
      }
      if (limit - next >= longest) {
        passedOver = true;
        next = limit;
      }
      scan -= compact();
      if (ended || !fill()) {
        boolean rest = next < limit || passedOver;
        unfinished |= rest;
        return rest && trouble == null && found(limit, limit, passedOver);
      }
    }
  }

  private boolean found(int lineEnd, int following, boolean passedOver) {
    start = next;
    end = lineEnd;
    next = following;
    line++;
    tooLong = passedOver || end - start > longest;
    if (line == 1 && end - start >= 3 && (bytes[start] & 0xFF) == 0xEF) {
      boolean mark = (bytes[start + 1] & 0xFF) == 0xBB && (bytes[start + 2] & 0xFF) == 0xBF;
      start += mark ? 3 : 0;
    }
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return true;
  }

  private int compact() {
    int moved = next;
    if (moved > 0) {
      System.arraycopy(bytes, moved, bytes, 0, limit - moved);
      limit -= moved;
      next = 0;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    return moved;
  }

  private boolean fill() {
    try {
      int read = in.read(bytes, limit, bytes.length - limit);
      if (read > 0) {
        limit += read;
        return true;
      }
    } catch (EOFException e) {
      cutShort = true;
      trouble = "the compressed file ends early; rows after this point are missing";
    } catch (ZipException e) {
      trouble = "the compressed data is damaged here or before; make a fresh copy of the file";
    } catch (IOException e) {
      throw new TapeException(file, line + 1, "the file cannot be read further; check the disk");
    }
    ended = true;
    return false;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// The number of the current line, from 1.
  long line() {
    return line;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return !tooLong;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /// After the end: true when the last line lacked its line end.
  boolean isUnfinished() {
    return unfinished;
  }

  /// After the end: what is wrong with the compression, in the line after [#line]; null when
  /// nothing.
  @Nullable String trouble() {
    return trouble;
  }

  /// After the end: true when the compressed file ends early, as after a kill.
  boolean isCutShort() {
    return cutShort;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new TapeException(file, 0, "the file cannot be closed; check the disk");
    }
  }
}
