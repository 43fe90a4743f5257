package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Evidence in files: one compressed JSON file a piece, and `index.jsonl` with a line an ask.
final class EvidenceFolder implements EvidenceBook {
  static final String NAME = "evidence";

  private final EvidenceBlobs blobs;
  private final EvidenceIndex index;

  EvidenceFolder(Path dataDirectory, boolean forced) {
    Path folder = dataDirectory.resolve(NAME);
    this.blobs = new EvidenceBlobs(folder, forced);
    this.index = new EvidenceIndex(folder, forced);
  }

  @Override
  public synchronized Kept keep(Evidence evidence, String session) throws EvidenceFailure {
    requireWhole(evidence);
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          Kept kept = blobs.keep(evidence);
          index.append(EvidenceEntry.of(evidence, session));
          return kept;
        } catch (ClosedByInterruptException e) {
          // Java breaks a file operation off for an interrupt; evidence must not be lost for that.
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw unwritten(evidence, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private EvidenceFailure unwritten(Evidence evidence, IOException cause) {
    return new EvidenceFailure(
        "The evidence of a decision of "
            + evidence.model()
            + " could not be written to "
            + blobs.folder()
            + " ("
            + DiskProblem.text(cause)
            + "): that decision cannot be replayed. Trading goes on; free some space on the disk.",
        cause);
  }

  /// Only such an id is a name for a file.
  static void requireWhole(Evidence evidence) throws EvidenceFailure {
    if (!evidence.isWhole()) {
      throw new EvidenceFailure(
          "Evidence of " + evidence.model() + " was not kept: its id does not fit its content.");
    }
  }

  @Override
  public synchronized Optional<Evidence> find(String idOrPrefix) throws EvidenceFailure {
    EvidencePrefix prefix = EvidencePrefix.of(idOrPrefix);
    try {
      Set<String> ids = new LinkedHashSet<>(blobs.ids(prefix));
      if (ids.isEmpty()) {
        refuseMissing(prefix);
        return Optional.empty();
      }
      Optional<String> id = prefix.only(ids);
      return id.isEmpty() ? Optional.empty() : Optional.of(blobs.read(id.get()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// What the index names has been there.
  private void refuseMissing(EvidencePrefix prefix) throws EvidenceFailure, IOException {
    List<EvidenceEntry> named = index.read(entry -> prefix.fits(entry.id())).entries();
    if (!named.isEmpty()) {
      EvidenceEntry last = named.getLast();
      throw new EvidenceFailure(
          "The evidence "
              + last.id()
              + ", asked in session "
              + last.session()
              + ", is missing from "
              + blobs.folder()
              + ". Put its file back from a backup; nothing else is affected.");
    }
  }

  @Override
  public EvidenceListing all() throws EvidenceFailure {
    return listing(_ -> true);
  }

  @Override
  public EvidenceListing all(String session) throws EvidenceFailure {
    return listing(entry -> entry.session().equals(session));
  }

  private synchronized EvidenceListing listing(Predicate<EvidenceEntry> wanted)
      throws EvidenceFailure {
    try {
      return index.read(wanted);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public synchronized Size size() throws EvidenceFailure {
    try {
      Size pieces = blobs.size();
      return new Size(pieces.pieces(), pieces.bytes() + index.bytes());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public synchronized int prune(long olderThan) throws EvidenceFailure {
    try {
      Set<String> old = new LinkedHashSet<>();
      List<String> young = new ArrayList<>();
      for (EvidenceEntry entry : index.read(_ -> true).entries()) {
        if (entry.time() < olderThan) {
          old.add(entry.id());
        } else {
          young.add(entry.id());
        }
      }
      young.forEach(old::remove);
      // First the index says what is removed, then it is: a kill leaves files that nobody misses.
      if (!old.isEmpty()) {
        index.forget(old, olderThan);
      }
      int removed = 0;
      for (String id : old) {
        removed += blobs.delete(id) ? 1 : 0;
      }
      return removed;
    } catch (IOException e) {
      throw new EvidenceFailure(
          "Old evidence could not be removed from "
              + blobs.folder()
              + " ("
              + DiskProblem.text(e)
              + "). What is left can be read as before; check that the folder may be written.",
          e);
    }
  }

  @Override
  public synchronized void close() {
    index.close();
  }

  private EvidenceFailure unreadable(IOException cause) {
    return new EvidenceFailure(
        "The evidence in "
            + blobs.folder()
            + " cannot be read ("
            + DiskProblem.text(cause)
            + "). Check the disk and that the folder is yours to read.",
        cause);
  }
}
