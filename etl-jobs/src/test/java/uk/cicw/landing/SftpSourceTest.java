package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.cicw.landing.LandingHome.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts are pulled from a real SFTP server, on this machine. */
class SftpSourceTest {
  private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,,03/05/2017,PN1\n";

  @TempDir Path ssh;
  @TempDir Path delivered;
  private SshServer server;
  private SftpSource source;
  private String uri;

  @BeforeEach
  void startServer() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    KeyPair host = keys.generateKeyPair();
    KeyPair ours = keys.generateKeyPair();
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPublickeyAuthenticator(
        (user, key, session) ->
            user.equals("council") && KeyUtils.compareKeys(key, ours.getPublic()));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(delivered));
    server.start();
    writeKey(ours, ssh.resolve("id_ecdsa"));
    knowHost(host);
    source = new SftpSource(ssh, Duration.ofSeconds(5));
    uri = "sftp://council@127.0.0.1:%d/".formatted(server.getPort());
  }

  private static void writeKey(KeyPair key, Path file) throws Exception {
    try (OutputStream bytes = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, bytes);
    }
  }

  private void knowHost(KeyPair host) throws IOException {
    String entry = PublicKeyEntry.toString(host.getPublic());
    write(ssh.resolve("known_hosts"), "[127.0.0.1]:%d %s\n".formatted(server.getPort(), entry));
  }

  @AfterEach
  void stopServer() throws IOException {
    server.stop(true);
  }

  @Test
  void takesAFolderWithAllBelowItAndKeepsWhatItsFoldersSay() throws IOException {
    write(delivered.resolve("out/authority=813/year=2017-18/reviews.csv"), REVIEWS);
    write(delivered.resolve("out/README.md"), "not an extract");
    List<OfferedFile> files = source.files(uri + "out");
    assertThat(files)
        .extracting(OfferedFile::folder, OfferedFile::name)
        .containsExactly(tuple(uri + "out/authority=813/year=2017-18", "reviews.csv"));
    try (InputStream bytes = files.get(0).content().open()) {
      assertThat(new String(bytes.readAllBytes(), UTF_8)).isEqualTo(REVIEWS);
    }
  }

  @Test
  void aHostThatIsNotKnownIsNotTrusted() throws IOException {
    Files.delete(ssh.resolve("known_hosts"));
    assertThatThrownBy(() -> source.files(uri + "out"))
        .hasMessageContaining("the other side did not let us read it");
  }

  @Test
  void aPasswordHasNoPlaceInTheSettings() {
    assertThatThrownBy(() -> source.files("sftp://council:secret@127.0.0.1/out"))
        .hasMessageContaining("holds a password")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> source.files(uri + "nowhere"))
        .hasMessageContaining("there is no such file or folder");
  }
}
