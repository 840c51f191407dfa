export default { title: "Kazalniki", root: "src", output: "dist", globalStylesheets: [], pages: [{ name: "Ranking", path: "/" }, { name: "Over time", path: "/time" }], search: false, toc: false };
