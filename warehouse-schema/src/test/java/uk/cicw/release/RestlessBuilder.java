package uk.cicw.release;

import java.nio.file.Path;

/** A process that publishes one release after the other until it is killed. */
final class RestlessBuilder {

  public static void main(String[] args) throws Exception {
    SmallWarehouse warehouse = new SmallWarehouse(Path.of(args[0]));
    for (int children = Integer.parseInt(args[1]); ; children++) {
      warehouse.publish(children);
      System.out.println(children);
    }
  }

  private RestlessBuilder() {}
}
