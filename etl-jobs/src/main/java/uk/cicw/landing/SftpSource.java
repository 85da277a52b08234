package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.vfs2.FileContent;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.Selectors;
import org.apache.commons.vfs2.VFS;
import org.apache.commons.vfs2.provider.sftp.IdentityInfo;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystemConfigBuilder;

/**
 * A folder of another machine over SFTP, with all below it. We come with a key, and only to a host
 * that is known; a password has no place in an URI that stands in the settings.
 *
 * @param sshFolder holds known_hosts and the private key, as ssh itself has it
 */
record SftpSource(Path sshFolder, Duration patience) {
  private static final List<String> KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  List<OfferedFile> files(String uri) throws IOException {
    if (uri.matches("[^/]*//[^/@]*:[^/@]*@.*")) {
      throw new IOException(
          "Cannot land from a URI that holds a password. Use a key: sftp://user@host/folder");
    }
    try {
      FileObject root = VFS.getManager().resolveFile(uri, options());
      if (!root.exists()) {
        throw new IOException(
            "Cannot land %s: there is no such file or folder. Check the URI".formatted(uri));
      }
      List<FileObject> found = new ArrayList<>(List.of(root.findFiles(Selectors.SELECT_FILES)));
      found.sort(Comparator.comparing(FileObject::getPublicURIString));
      List<OfferedFile> offered = new ArrayList<>();
      for (FileObject file : found) {
        if (LocalSource.isDelivery(Path.of(root.getName().getRelativeName(file.getName())))) {
          offered.add(offer(file));
        }
      }
      return offered;
    } catch (FileSystemException e) {
      throw new IOException(
          "Cannot land %s: the other side did not let us read it. Check host, user and key"
              .formatted(uri),
          e);
    }
  }

  private static OfferedFile offer(FileObject file) {
    return new OfferedFile(
        file.getName().getParent().getFriendlyURI(),
        file.getName().getBaseName(),
        () -> Optional.of(state(file)),
        () -> file.getContent().getInputStream());
  }

  private static FileState state(FileObject file) throws FileSystemException {
    file.refresh();
    FileContent content = file.getContent();
    return new FileState(content.getSize(), Instant.ofEpochMilli(content.getLastModifiedTime()));
  }

  private FileSystemOptions options() throws FileSystemException {
    FileSystemOptions options = new FileSystemOptions();
    SftpFileSystemConfigBuilder sftp = SftpFileSystemConfigBuilder.getInstance();
    sftp.setStrictHostKeyChecking(options, "yes");
    sftp.setUserDirIsRoot(options, false);
    // a server that gives out files and no shell may leave the question for a shell unanswered
    sftp.setDisableDetectExecChannel(options, true);
    sftp.setConnectTimeout(options, patience);
    sftp.setSessionTimeout(options, patience);
    sftp.setPreferredAuthentications(options, "publickey");
    sftp.setKnownHosts(options, sshFolder.resolve("known_hosts").toFile());
    sftp.setIdentityProvider(
        options,
        KEYS.stream()
            .map(sshFolder::resolve)
            .filter(Files::exists)
            .map(key -> new IdentityInfo(key.toFile()))
            .toArray(IdentityInfo[]::new));
    return options;
  }
}
