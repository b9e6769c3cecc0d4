import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The shrunk classes still reach the library: Smoke MAPPING. Opens a folder and asks what to draw first. */
public class Smoke {
    /** Short names by "class" and by "class member". */
    private final Map<String, String> names = new HashMap<>();

    private Smoke(Path mapping) throws Exception {
        String owner = "";
        for (String line : Files.readAllLines(mapping)) {
            if (line.startsWith("#")) continue;
            String[] sides = line.trim().split(" -> ");
            if (line.startsWith(" ")) member(owner, sides);
            else names.put(owner = sides[0], sides[1].replace(":", ""));
        }
    }

    /** A line such as `12:14:kit.Kit open(java.lang.String):7:9` or `kit.Kit$Companion Companion`. */
    private void member(String owner, String[] sides) {
        String name = sides[0].substring(sides[0].indexOf(' ') + 1).replaceAll("\\(.*", "");
        names.putIfAbsent(owner + " " + name, sides[1]);
    }

    private Class<?> type(String name) throws Exception {
        return Class.forName(names.getOrDefault(name, name));
    }

    private Object call(Object on, String owner, String name, Object... given) throws Exception {
        String shorter = names.getOrDefault(owner + " " + name, name);
        for (Method method : type(owner).getMethods()) {
            if (method.getName().equals(shorter) && method.getParameterCount() == given.length) return method.invoke(on, given);
        }
        throw new NoSuchMethodException(owner + "." + name + " as " + shorter);
    }

    public static void main(String[] arguments) throws Exception {
        Smoke smoke = new Smoke(Path.of(arguments[0]));
        Object companion = smoke.type("kit.Kit").getField(smoke.names.getOrDefault("kit.Kit Companion", "Companion")).get(null);
        Object kit = smoke.call(companion, "kit.Kit$Companion", "open", Files.createTempDirectory("smoke").toString());
        Object turn = smoke.call(kit, "kit.Kit", "launched");
        if (turn == null) throw new IllegalStateException("nothing to draw");
        System.out.println("package: the shrunk classes open the library (Kit is " + kit.getClass().getName() + ")");
    }
}
