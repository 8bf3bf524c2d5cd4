package planted.modules;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// A program with a circle and a reach into another module's rooms: what the module check has to find.
@SpringBootApplication
public class PlantedApplication {}
