package app.wheelhouse.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Reads and replaces the vault's file: a reader or a crash sees the old vault or the new one, the
/// one before stays beside it, and nothing is written over that was not opened.
final class VaultFiles {
  private final VaultPlace place;
  private final VaultDisk disk;

  VaultFiles(VaultPlace place, VaultDisk disk) {
    this.place = place;
    this.disk = disk;
  }

  VaultPlace place() {
    return place;
  }

  boolean exists() {
    return Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS);
  }

  /// Refuses where a vault is, or was.
  void expectNothing() throws VaultException {
    if (exists()) {
      throw place.exists();
    }
    if (Files.exists(place.previous(), LinkOption.NOFOLLOW_LINKS)) {
      throw place.previousExists();
    }
  }

  VaultImage read() throws VaultException {
    try {
      byte[] bytes = disk.read(place.file(), VaultImage.MOST_BYTES);
      if (bytes.length > VaultImage.MOST_BYTES) {
        throw place.foreign();
      }
      return VaultImage.read(bytes, place);
    } catch (NoSuchFileException _) {
      throw place.missing();
    } catch (IOException e) {
      throw place.disk("read", reason(e));
    }
  }

  /// The first generation, where there was no vault.
  void create(VaultImage first) throws VaultException {
    try {
      disk.createFolder(folder());
    } catch (IOException e) {
      throw place.disk("written", reason(e));
    }
    locked(() -> {
      expectNothing();
      publish(first.bytes(), place.file());
    });
  }

  /// The next generation, in place of the one that was opened.
  void replace(VaultImage opened, VaultImage next) throws VaultException {
    locked(() -> {
      expect(opened);
      publish(opened.bytes(), place.previous());
      publish(next.bytes(), place.file());
    });
  }

  /// Writes the generation before over, so that an old passphrase opens nothing here any more.
  void forgetPrevious(VaultImage current) throws VaultException {
    locked(() -> {
      expect(current);
      try {
        disk.syncFolder(folder());
        publish(current.bytes(), place.previous());
        disk.syncFolder(folder());
      } catch (IOException e) {
        throw place.oldRemains(reason(e));
      }
    });
  }

  boolean hasSecondLid() {
    return Files.exists(place.secondLid(), LinkOption.NOFOLLOW_LINKS);
  }

  /// What a keychain's key opens, one byte more than it may have at most; nothing without a file.
  Optional<byte[]> readSecondLid() throws VaultException {
    try {
      return Optional.of(disk.read(place.secondLid(), KeychainLid.LENGTH));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw place.disk("read", reason(e));
    }
  }

  /// For the generation that was opened and no other.
  void writeSecondLid(VaultImage opened, byte[] content) throws VaultException {
    locked(() -> {
      expect(opened);
      publish(content, place.secondLid());
      disk.syncFolder(folder());
    });
  }

  /// True when there was one.
  boolean deleteSecondLid() throws VaultException {
    if (!hasSecondLid()) {
      return false;
    }
    try {
      Files.deleteIfExists(place.secondLid());
      disk.syncFolder(folder());
      return true;
    } catch (IOException e) {
      throw place.stillRemembered(reason(e));
    }
  }

  /// Makes the name durable.
  ///
  /// @throws VaultException when the disk does not confirm it; the file is there all the same
  void confirm() throws VaultException {
    try {
      disk.syncFolder(folder());
    } catch (IOException e) {
      throw place.unconfirmed(reason(e));
    }
  }

  private void expect(VaultImage opened) throws IOException, VaultException {
    try {
      byte[] there = disk.read(place.file(), VaultImage.MOST_BYTES);
      if (!Arrays.equals(there, opened.bytes())) {
        throw place.changed();
      }
    } catch (NoSuchFileException _) {
      throw place.gone();
    }
  }

  private void publish(byte[] content, Path name) throws IOException {
    Path fresh = place.fresh();
    try {
      disk.writeFresh(fresh, content);
      if (!Arrays.equals(disk.read(fresh, VaultImage.MOST_BYTES), content)) {
        throw new IOException("the disk did not keep what was written");
      }
      disk.move(fresh, name);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private interface Writing {
    void run() throws IOException, VaultException;
  }

  private void locked(Writing writing) throws VaultException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (FileChannel channel =
            FileChannel.open(place.lock(), options, OwnerDisk.ownerOnly(place.lock()));
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw place.busy();
      }
      writing.run();
    } catch (OverlappingFileLockException _) {
      throw place.busy();
    } catch (IOException e) {
      throw place.disk("written", reason(e));
    }
  }

  private Path folder() {
    Path folder = place.file().getParent();
    if (folder == null) {
      throw new IllegalStateException("The vault's file has no folder: " + place.file());
    }
    return folder;
  }

  private static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "you may not read or write it";
    }
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }
}
