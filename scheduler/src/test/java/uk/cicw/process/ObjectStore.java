package uk.cicw.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An S3-compatible object store on the loopback that asks for a key: S3Proxy over a folder. */
record ObjectStore(Path objects, int port, StartedProgram server) implements AutoCloseable {
  static final String BUCKET = "cicw-test";
  static final String ACCESS_KEY = "test-access";
  static final String SECRET_KEY = "the-secret-of-the-store";

  static ObjectStore start(Path folder) throws IOException, InterruptedException {
    Path objects = folder.resolve("objects");
    Files.createDirectories(objects.resolve(BUCKET));
    int port = StartedProgram.freePort();
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        s3proxy.ignore-unknown-headers=true
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, ACCESS_KEY, SECRET_KEY, objects));
    StartedProgram server =
        StartedProgram.start(
            folder.resolve("said.txt"),
            Map.of(),
            List.of(
                "-jar", "target/object-store/s3proxy.jar", "--properties", settings.toString()));
    server.await("Started ");
    return new ObjectStore(objects, port, server);
  }

  /** The settings of a lake in it. */
  String settings(Path secretFile) throws IOException {
    Files.writeString(secretFile, SECRET_KEY);
    return """
        lake {
          uri = "s3://%s/lake"
          s3 {
            endpoint = "http://127.0.0.1:%d", region = eu-west-2, path-style = true
            access-key = %s, secret-key-file = "%s"
          }
          options { s3.chunked-encoding-enabled = false }
        }
        """
        .formatted(BUCKET, port, ACCESS_KEY, secretFile);
  }

  @Override
  public void close() {
    server.close();
  }
}
