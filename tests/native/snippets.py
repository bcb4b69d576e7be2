"""What others make of embed code: reads JSON lines of dialect and code, and prints what came out of each."""

import ast
import html.parser
import json
import re
import sys

# As Jekyll 4 reads what an include is given.
GIVEN = re.compile(
    r'([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|\'([^\'\\]*(?:\\.[^\'\\]*)*)\'|([\w.-]+))'
)
# As IPython 8 writes a frame.
FRAME = """
<iframe
    width="{width}"
    height="{height}"
    src="{src}"
    frameborder="0"
    allowfullscreen
    {extras}
></iframe>
"""


class Reader(html.parser.HTMLParser):
    """Tags with their attributes, and the text between them."""

    def __init__(self, code):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], ""
        self.feed(code)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append([tag, {name: value for name, value in attrs}])

    def handle_data(self, data):
        self.text += data


def read_html(code):
    reader = Reader(code)
    return {"tags": reader.tags, "text": reader.text.strip()}


def read_jekyll(code):
    """The tag ends where Liquid says, whatever stands in quotes."""
    inside, rest = code.removeprefix("{% include async-playground.html").split("%}", 1)
    assert not rest and "{{" not in inside and "{%" not in inside, code
    found = {}
    while inside.strip():
        match = GIVEN.match(inside.lstrip())
        assert match, inside
        found[match[1]] = read_html(match[2])["text"]
        inside = inside.lstrip()[match.end() :]
    return found


def read_jsx(code):
    """The strings in braces, and what stands around them."""
    strings = re.findall(r'=\{("(?:[^"\\\n]|\\.)*")\}', code)
    frame = re.sub(r'=\{"(?:[^"\\\n]|\\.)*"\}', "=\"\"", code)
    assert frame.count("{") == frame.count("}") == 2, code
    return [json.loads(string) for string in strings]


def read_jupyter(code):
    module = ast.parse(code)
    first, call = module.body
    assert isinstance(first, ast.ImportFrom) and call.value.func.id == "IFrame", code
    given = {word.arg: ast.literal_eval(word.value) for word in call.value.keywords}
    given["src"] = ast.literal_eval(call.value.args[0])
    given["extras"] = " ".join(given["extras"])
    return read_html(FRAME.format(**given))


READERS = {"html": read_html, "jekyll": read_jekyll, "docusaurus": read_jsx, "jupyter": read_jupyter}

for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(READERS[asked["reader"]](asked["code"])))
