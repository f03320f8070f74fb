# 2025-11-04 10:31:07 by RouterOS 7.11
# model = wAP LTE kit
# serial number = HD2081XQ7ME
/interface bridge
add name=bridge-lan
/interface wireless security-profiles
set [ find default=yes ] supplicant-identity=MikroTik
add authentication-types=wpa2-psk mode=dynamic-keys name=office wpa2-pre-shared-key="zy-HYi=dCmt!t2Vv"
/ip address
add address=192.168.44.3/24 interface=bridge-lan network=192.168.44.0
/ppp secret
add name=tunnel-berlin password="96=xzBR8aLSviwm!" profile=default-encryption service=l2tp
/snmp community
set [ find default=yes ] name=public
/system identity
set name=RT-LON-LTE
/user
add group=full name=admin
