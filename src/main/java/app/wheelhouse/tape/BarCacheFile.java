package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// The text of one file of the bar cache: a header, then a line a closed bar, oldest first.
///
/// Each line ends in a checksum over its own text and the checksum before it, so that a changed, a
/// missing, a doubled and a moved line all show. Only the loss of whole lines at the end does not,
/// and those are bars that will be fetched again.
final class BarCacheFile {
  private static final String MAGIC = "wheelhouse-bars 1 ";

  private static final String WHOLE = " whole";

  private final Timeframe timeframe;
  private final String header;
  private long chain;

  BarCacheFile(InstrumentId instrument, Timeframe timeframe) {
    this.timeframe = timeframe;
    this.header = MAGIC + instrument + " " + timeframe.label();
    this.chain = 0;
  }

  /// Why a file is not used.
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String why) {
      super(why);
    }
  }

  /// The whole file for these bars.
  String write(KeptBars kept) {
    chain = 0;
    return sealed(kept.whole() ? header + WHOLE : header) + append(kept.bars());
  }

  /// The lines to put behind what was read or written last.
  String append(List<Bar> bars) {
    StringBuilder text = new StringBuilder();
    for (Bar bar : bars) {
      text.append(
          sealed(
              bar.openTime()
                  + ","
                  + bar.open()
                  + ","
                  + bar.high()
                  + ","
                  + bar.low()
                  + ","
                  + bar.close()
                  + ","
                  + bar.volume()));
    }
    return text.toString();
  }

  /// @throws Damaged when a single character is not as it was written
  KeptBars read(String text) throws Damaged {
    chain = 0;
    if (!text.endsWith("\n")) {
      throw new Damaged("its last line is torn");
    }
    List<Bar> bars = new ArrayList<>();
    boolean whole = false;
    int line = 0;
    for (int from = 0; from < text.length(); line++) {
      int end = text.indexOf('\n', from);
      String body = unsealed(text.substring(from, end), line + 1);
      from = end + 1;
      if (line == 0) {
        whole = body.equals(header + WHOLE);
        if (!whole && !body.equals(header)) {
          throw new Damaged("it is the file of something else");
        }
      } else {
        bars.add(bar(body, line + 1));
      }
    }
    return new KeptBars(bars, whole);
  }

  private Bar bar(String body, int line) throws Damaged {
    String[] columns = body.split(",", -1);
    try {
      if (columns.length == 6) {
        return Bar.of(
            timeframe,
            Long.parseLong(columns[0]),
            Double.parseDouble(columns[1]),
            Double.parseDouble(columns[2]),
            Double.parseDouble(columns[3]),
            Double.parseDouble(columns[4]),
            Double.parseDouble(columns[5]));
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new Damaged("line " + line + " is no bar");
  }

  private String sealed(String body) {
    return body + " " + checksum(body) + "\n";
  }

  private String unsealed(String line, int number) throws Damaged {
    int space = line.lastIndexOf(' ');
    String body = space < 0 ? line : line.substring(0, space);
    if (!checksum(body).equals(line.substring(space + 1))) {
      throw new Damaged("line " + number + " was changed");
    }
    return body;
  }

  private String checksum(String body) {
    CRC32C crc = new CRC32C();
    for (int shift = 24; shift >= 0; shift -= 8) {
      crc.update((int) (chain >>> shift));
    }
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    chain = crc.getValue();
    String hex = Long.toHexString(chain);
    return "0".repeat(8 - hex.length()) + hex;
  }
}
