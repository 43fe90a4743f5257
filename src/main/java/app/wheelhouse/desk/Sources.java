package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.tape.BadRow;
import app.wheelhouse.tape.BadRowPolicy;
import app.wheelhouse.tape.Tape;
import app.wheelhouse.tape.TapeException;
import app.wheelhouse.tape.TapeOptions;
import app.wheelhouse.tape.TapeReport;
import app.wheelhouse.tape.TapeSet;
import app.wheelhouse.tape.Tapes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens what a run asks for, or says in one sentence why it cannot.
final class Sources {
  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  private Sources() {}

  static EventSource open(RunRequest request) throws BadInput {
    return switch (request.mode()) {
      case DEMO -> new DemoSource(request.seed(), demo(request.symbols()), DemoSource.START);
      case REPLAY -> replay(request);
      case PAPER, SHADOW, TESTNET, LIVE ->
          throw new IllegalStateException("a live market is no source to pull from");
    };
  }

  /// The instruments of a demo.
  ///
  /// @param symbols none for all that the synthetic market has
  static List<Instrument> demo(List<String> symbols) throws BadInput {
    List<Instrument> instruments = new ArrayList<>();
    for (String symbol : symbols) {
      Optional<Instrument> found = InstrumentCatalogue.find(symbol);
      if (found.isEmpty()) {
        throw new BadInput(
            "The demo market has no "
                + symbol
                + "; it has "
                + names(InstrumentCatalogue.builtIn()));
      }
      if (!instruments.contains(found.get())) {
        instruments.add(found.get());
      }
    }
    return instruments.isEmpty() ? InstrumentCatalogue.builtIn() : instruments;
  }

  static ReplaySource replay(RunRequest request) throws BadInput {
    for (String symbol : request.symbols()) {
      if (!symbol.matches("[A-Za-z0-9._:/-]{1,32}")) {
        throw new BadInput(
            "There is no instrument '"
                + symbol
                + "'; name it as the tape does, each with its own --instrument");
      }
    }
    TapeOptions options =
        new TapeOptions(BadRowPolicy.SKIP, new TapeInstruments(request.symbols()));
    eachOnce(request.tapes());
    TapeSet tapes = open(options, request.tapes());
    TapeSet warmUp =
        request.warmUp().isEmpty() ? new TapeSet(List.of()) : open(options, request.warmUp());
    for (Tape tape : warmUp.tapes()) {
      if (!(tape instanceof Tape.Candles)) {
        throw new BadInput(
            tape.report().file() + " is no candle tape; --warmup takes candle tapes only");
      }
    }
    List<Instrument> instruments = instruments(request, tapes);
    List<InstrumentId> played = instruments.stream().map(Instrument::id).toList();
    for (TapeReport report : warmUp.reports()) {
      if (Collections.disjoint(report.instruments(), played)) {
        throw new BadInput(
            report.file()
                + " warms up nothing: it is not of "
                + names(instruments)
                + "; name a candle tape of what is played");
      }
    }
    long first = tapes.reports().stream().mapToLong(TapeReport::firstTime).min().orElse(0);
    for (TapeReport report : warmUp.reports()) {
      if (report.firstTime() >= first) {
        throw new BadInput(
            report.file()
                + " warms up nothing: it begins when the tape has begun already; name a candle tape"
                + " from before it");
      }
    }
    return new ReplaySource(
        tapes, warmUp, instruments, description(request.seed(), instruments, tapes, warmUp));
  }

  /// A tape that is named twice would be played twice, at the same time.
  private static void eachOnce(List<Path> files) throws BadInput {
    List<Path> seen = new ArrayList<>();
    for (Path file : files) {
      Path plain = file.toAbsolutePath().normalize();
      if (seen.contains(plain)) {
        throw new BadInput(file + " is named twice; name each tape once");
      }
      seen.add(plain);
    }
  }

  private static TapeSet open(TapeOptions options, List<Path> files) throws BadInput {
    try {
      TapeSet tapes = Tapes.open(options, files);
      for (TapeReport report : tapes.reports()) {
        for (BadRow bad : report.badRows()) {
          LOG.warn("Skipped {}:{}: {}", bad.file(), bad.line(), bad.reason());
        }
      }
      return tapes;
    } catch (TapeException bad) {
      throw new BadInput(bad.getMessage());
    }
  }

  private static List<Instrument> instruments(RunRequest request, TapeSet tapes) throws BadInput {
    List<InstrumentId> onTape = tapes.instruments();
    if (request.symbols().isEmpty()) {
      return onTape.stream().map(TapeInstruments::instrument).toList();
    }
    List<Instrument> wanted = new ArrayList<>();
    for (String symbol : request.symbols()) {
      Instrument instrument = TapeInstruments.instrument(symbol);
      if (!onTape.contains(instrument.id())) {
        throw new BadInput(
            "No tape has "
                + symbol
                + "; the tapes hold "
                + String.join(", ", onTape.stream().map(InstrumentId::symbol).toList()));
      }
      if (!wanted.contains(instrument)) {
        wanted.add(instrument);
      }
    }
    return wanted;
  }

  private static String description(
      long seed, List<Instrument> instruments, TapeSet tapes, TapeSet warmUp) throws BadInput {
    StringBuilder text = new StringBuilder("replay seed " + seed);
    instruments.forEach(instrument -> text.append(' ').append(instrument.id()));
    for (TapeReport report : tapes.reports()) {
      text.append(" tape ").append(fingerprint(report.file()));
    }
    for (TapeReport report : warmUp.reports()) {
      text.append(" warm-up ").append(fingerprint(report.file()));
    }
    return text.toString();
  }

  private static String fingerprint(String file) throws BadInput {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw new BadInput(file + ": the file cannot be read any more; check that it is still there");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static String names(List<Instrument> instruments) {
    return String.join(", ", instruments.stream().map(Instrument::symbol).toList());
  }
}
