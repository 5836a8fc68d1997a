/// A Python program's half of the comparison: values in the compact form of ``ValueText``.
enum PythonText {
  /// Defines `text(value)`.
  static let program = """
    import json, struct, sys, base64, xmlrpc.client as x

    def text(v):
      if v is None: return 'nil'
      if v is True: return 'true'
      if v is False: return 'false'
      if isinstance(v, int): return str(v)
      # Doubles by their bits: every language prints them in its own way.
      if isinstance(v, float): return 'double(%s)' % struct.pack('>d', v).hex()
      if isinstance(v, str): return json.dumps(v).replace('\\\\b', '\\\\u0008').replace('\\\\f', '\\\\u000c')
      if isinstance(v, x.DateTime): return 'dateTime(%s)' % v.value
      if isinstance(v, x.Binary): return 'base64(%s)' % base64.b64encode(v.data).decode()
      if isinstance(v, (list, tuple)): return '[' + ','.join(map(text, v)) + ']'
      if isinstance(v, dict): return '{' + ','.join('%s:%s' % (text(k), text(e)) for k, e in v.items()) + '}'
      raise TypeError(type(v))

    """
}
