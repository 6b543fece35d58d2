// Run by mongosh: makes the replica set, and a role and a user that can do what a node does and no more. Safe to repeat.
const fs = require("fs");
const secret = (name) => fs.readFileSync("/run/secrets/" + name, "utf8").trim();
const members = ["db1:27017", "db2:27017", "db3:27017"];
const database = "registry";

function connect(hosts, options) {
  for (let tries = 0; ; tries++) {
    try {
      const uri = `mongodb://root:${encodeURIComponent(secret("root-password"))}@${hosts}/admin?${options}`;
      const admin = new Mongo(uri).getDB("admin");
      admin.runCommand({ ping: 1 });
      return admin;
    } catch (e) {
      // The first start of a member makes the administrator and starts anew.
      if (tries === 60) throw e;
      sleep(2000);
    }
  }
}

const first = connect(members[0], "directConnection=true&serverSelectionTimeoutMS=2000");
try {
  first.adminCommand({ replSetGetStatus: 1 });
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  first.adminCommand({
    replSetInitiate: { _id: "rs0", members: members.map((host, i) => ({ _id: i, host, priority: i === 0 ? 2 : 1 })) },
  });
}

const admin = connect(members.join(","), "replicaSet=rs0&w=majority&serverSelectionTimeoutMS=5000");
const registry = admin.getSiblingDB(database);
// What a node may do; the text is the same as in operations.md.
const role = JSON.parse(fs.readFileSync("/role.json", "utf8"));
const known = registry.getRole(role.role);
registry.runCommand(known ? { updateRole: role.role, privileges: role.privileges, roles: [] }
                          : { createRole: role.role, privileges: role.privileges, roles: [] });
const user = { pwd: secret("registry-password"), roles: [{ role: role.role, db: database }] };
registry.runCommand(registry.getUser("registry") ? { updateUser: "registry", ...user } : { createUser: "registry", ...user });
print("replica set and user are there");
